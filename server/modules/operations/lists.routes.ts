import { failedJobsApi } from '#contract/failed-jobs.ts'
import type { Routes } from '#server/platform/http.ts'
import { listFailedJobs, retryJob } from './failed-jobs.ts'
import { operatorLists } from './operator-lists.ts'
import { ownLists } from './own-lists.ts'

export const listsRoutes: Routes = (on, onText) => {
  on(failedJobsApi.list, (ctx, { after, limit = 20 }) => listFailedJobs(ctx, { after, limit }))
  on(failedJobsApi.retry, (ctx, input) => retryJob(ctx, input))
  for (const save of [...operatorLists, ...ownLists]) save(onText)
}
