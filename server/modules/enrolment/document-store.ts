import { createHash } from 'node:crypto'
import type { Insertable, Selectable } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
import type { ObjectStore } from '#server/platform/object-store.ts'
import type { Tx } from '#server/platform/database.ts'

export type DocumentRow = Selectable<DB['vetting_documents']>

/** The documents of one application, the oldest first; never their bytes. */
export function listDocuments(tx: Tx, of: { id: string; organisation_id: string }): Promise<DocumentRow[]> {
  return tx
    .selectFrom('vetting_documents')
    .selectAll()
    .where('organisation_id', '=', of.organisation_id)
    .where('enrolment_id', '=', of.id)
    .orderBy('uploaded_at')
    .orderBy('id')
    .limit(100)
    .execute()
}

/** The document, or undefined when this very file is already there: an upload may be repeated. */
export async function insertDocument(
  tx: Tx,
  document: Insertable<DB['vetting_documents']>,
  bytes: Buffer,
): Promise<DocumentRow | undefined> {
  const row = await tx
    .insertInto('vetting_documents')
    .values(document)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) return undefined
  await tx
    .insertInto('vetting_document_bytes')
    .values({ document_id: row.id, organisation_id: row.organisation_id, bytes })
    .execute()
  return row
}

/** One document; its bytes at once, or to be fetched from the object store after the transaction. Whose it may be is said by row-level security and, for the operator, its case. */
export async function readDocument(
  { tx, objects }: { tx: Tx; objects: ObjectStore | undefined },
  documentId: string,
  enrolmentId?: string,
) {
  let query = tx
    .selectFrom('vetting_documents as d')
    .leftJoin('vetting_document_bytes as b', 'b.document_id', 'd.id')
    .select(['d.file_name', 'd.object_key', 'd.sha256', 'b.bytes'])
    .where('d.id', '=', documentId)
  if (enrolmentId) query = query.where('d.enrolment_id', '=', enrolmentId)
  const row = await query.executeTakeFirst()
  if (!row) throw new AppError('not_found', { documentId })
  const { bytes, object_key: key, sha256 } = row
  return { fileName: row.file_name, text: bytes ?? (() => fetchWhole(objects, key ?? documentId, sha256)) }
}

/** What comes back is what was uploaded, or it does not come back. */
async function fetchWhole(objects: ObjectStore | undefined, key: string, sha256: string): Promise<Buffer> {
  const bytes = await objects?.get(key)
  if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return bytes
  throw new AppError('unavailable', { missing: 'document' })
}
