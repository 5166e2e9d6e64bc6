import { failedJobsApi } from '#contract/failed-jobs.ts'
import { programmeListsApi } from '#contract/programme-lists.ts'
import type { Routes } from '#server/platform/http.ts'
import {
  exportMails,
  exportPartners,
  exportProducts,
  exportRegistry,
  exportSignatures,
  exportVetting,
} from './export-lists.ts'
import { listFailedJobs, retryJob } from './failed-jobs.ts'

export const operatorListsRoutes: Routes = (on, onText) => {
  on(failedJobsApi.list, (ctx, { after, limit = 20 }) => listFailedJobs(ctx, { after, limit }))
  on(failedJobsApi.retry, (ctx, input) => retryJob(ctx, input))
  onText(programmeListsApi.registry, exportRegistry)
  onText(programmeListsApi.vetting, exportVetting)
  onText(programmeListsApi.partners, exportPartners)
  onText(programmeListsApi.products, exportProducts)
  onText(programmeListsApi.mails, exportMails)
  onText(programmeListsApi.signatures, exportSignatures)
}
