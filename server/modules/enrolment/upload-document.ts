import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import {
  type CheckKind,
  type DocumentType,
  documentsOfCheck,
  maxDocumentBytes,
  maxDocumentsPerCheck,
} from '#contract/checks.ts'
import { AppError, invalidInput } from '#server/platform/app-error.ts'
import type { Ctx } from '#server/platform/context.ts'
import { record } from '#server/platform/events.ts'
import type { Upload } from '#server/platform/http.ts'
import { getCheck, listChecks, moveChecks, refreshDueDate } from './check-store.ts'
import { insertDocument, listDocuments } from './document-store.ts'
import { checkPolicy } from './enrolment-policy.ts'
import { type EnrolmentRow, getCurrent, lockCase, moveEnrolment } from './enrolment-store.ts'
import { turnOf } from './run-checks.ts'

type NewDocument = { check: CheckKind; type: DocumentType; comment?: string }

/** What may be uploaded, by what the bytes say, and the ending its name gets. */
const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}
/** The harmless file every virus scanner reports; written apart so that this file is not reported itself. */
const testVirus = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('-'),
)

/** Refuses what is too large, of another type than it may be, or known to be harmful. */
async function requireHarmless(bytes: Buffer): Promise<string> {
  if (bytes.length > maxDocumentBytes) throw new AppError('too_large', { limit: maxDocumentBytes })
  if (bytes.includes(testVirus)) throw invalidInput({ file: { rule: 'malware' } })
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !(found.mime in endings)) throw invalidInput({ file: { rule: 'document-type' } })
  return found.mime
}

/** A name without path, control or bidirectional signs, with the ending its content has. */
function safeName(name: string, mediaType: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const clean = base
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .trim()
    .slice(0, 120)
  return `${clean || 'document'}.${endings[mediaType]}`
}

/** Fix now: the applicant answers a check with a document; it is the operator's turn again (W30). */
export async function uploadDocument(ctx: Ctx, input: NewDocument, upload: Upload): Promise<EnrolmentRow> {
  const { organisationId } = ctx.actor
  await lockCase(ctx.tx, (await getCurrent(ctx.tx, organisationId)).id)
  const enrolment = await getCurrent(ctx.tx, organisationId)
  const check = await getCheck(ctx.tx, enrolment.id, input.check)
  checkPolicy.require(ctx.actor, 'upload', { enrolment, check }, ctx.now)
  const types = documentsOfCheck(input.check)
  if (!types.includes(input.type)) throw invalidInput({ type: { rule: 'enum', values: types.join(', ') } })
  const { fileName, bytes } = upload
  const mediaType = await requireHarmless(bytes)
  const others = (await listDocuments(ctx.tx, enrolment)).filter(({ kind }) => kind === input.check)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (others.length >= maxDocumentsPerCheck && !others.some((other) => other.sha256 === sha256))
    throw invalidInput({ file: { rule: 'too-large', limit: maxDocumentsPerCheck } })
  const added = await insertDocument(
    ctx.tx,
    {
      enrolment_id: enrolment.id,
      organisation_id: enrolment.organisation_id,
      kind: input.check,
      type: input.type,
      comment: input.comment ?? null,
      file_name: safeName(fileName, mediaType),
      media_type: mediaType,
      size: bytes.length,
      sha256,
      uploaded_by_name: ctx.actor.name,
      uploaded_at: ctx.now,
    },
    bytes,
  )
  if (!added) return enrolment
  const subject = { id: enrolment.id, name: enrolment.organisation_name }
  const { check: kind, type } = input
  await record(ctx, 'enrolment.document', subject, { check: kind, type, fileName: added.file_name })
  return await answer(ctx, enrolment, kind)
}

/** Back to the operator, as soon as nothing waits for the applicant any more. */
async function answer(ctx: Ctx, enrolment: EnrolmentRow, kind: CheckKind): Promise<EnrolmentRow> {
  const turn = { ...turnOf(ctx.now, 'operator'), decided_by: null, decided_by_name: null }
  await moveChecks(ctx.tx, enrolment.id, [kind], 'answer', turn)
  const checks = await listChecks(ctx.tx, enrolment.id)
  const waits = checks.some(({ state }) => state === 'challenged' || state === 'rejected')
  await refreshDueDate(ctx.tx, enrolment.id)
  if (waits || enrolment.state === 'under_review') return await getCurrent(ctx.tx, enrolment.organisation_id)
  const undecided = { decided_at: null, rejection_reason: null, comment: null }
  const back = await moveEnrolment(ctx.tx, enrolment.id, 'answer', undecided)
  await record(ctx, 'enrolment.answer', { id: enrolment.id, name: enrolment.organisation_name })
  return back
}
