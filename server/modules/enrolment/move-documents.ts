import type pg from 'pg'
import type { ObjectStore } from '#server/platform/object-store.ts'
import { inTransaction } from '#server/platform/transaction.ts'

const worker = { capacity: 'as_worker' } as const

/**
 * Moves documents from the database into the object store, one at a time: the object is written before the row
 * says so, and writing it twice is the same. Also moves what was uploaded before a store was named.
 */
export async function moveDocuments(pool: pg.Pool, objects: ObjectStore): Promise<void> {
  while (await moveOne(pool, objects));
}

async function moveOne(pool: pg.Pool, objects: ObjectStore): Promise<boolean> {
  const row = await inTransaction(pool, { ...worker, isReadOnly: true }, (tx) =>
    tx
      .selectFrom('vetting_document_bytes as b')
      .innerJoin('vetting_documents as d', 'd.id', 'b.document_id')
      .select(['b.document_id', 'b.organisation_id', 'b.bytes', 'd.media_type'])
      .limit(1)
      .executeTakeFirst(),
  )
  if (!row) return false
  const key = `documents/${row.organisation_id}/${row.document_id}`
  await objects.put(key, row.bytes, row.media_type)
  await inTransaction(pool, worker, async (tx) => {
    await tx
      .updateTable('vetting_documents')
      .set({ object_key: key })
      .where('id', '=', row.document_id)
      .execute()
    await tx.deleteFrom('vetting_document_bytes').where('document_id', '=', row.document_id).execute()
  })
  return true
}
