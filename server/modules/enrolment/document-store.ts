import type { Insertable, Selectable } from 'kysely'
import { AppError } from '#server/platform/app-error.ts'
import type { DB } from '#server/platform/database-types.ts'
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

/** One document with its bytes; whose it may be is said by row-level security and, for the operator, its case. */
export async function readDocument(tx: Tx, documentId: string, enrolmentId?: string) {
  let query = tx
    .selectFrom('vetting_documents as d')
    .innerJoin('vetting_document_bytes as b', 'b.document_id', 'd.id')
    .select(['d.file_name', 'b.bytes'])
    .where('d.id', '=', documentId)
  if (enrolmentId) query = query.where('d.enrolment_id', '=', enrolmentId)
  const row = await query.executeTakeFirst()
  if (!row) throw new AppError('not_found', { documentId })
  return { fileName: row.file_name, text: row.bytes }
}
