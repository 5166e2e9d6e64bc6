import type { Config } from '#server/config.ts'
import { ensureDatabase, startPostgres } from '#server/platform/embedded-postgres.ts'

export type OpenDatabase = { databaseUrl: string; folder: string; close: () => Promise<void> }

/** The database of DATABASE_URL, else the embedded one, which is started or joined; `folder` says where it is. */
export async function openDatabase({ databaseUrl, dataDir }: Config): Promise<OpenDatabase> {
  if (databaseUrl) return { databaseUrl, folder: 'the database of DATABASE_URL', close: async () => {} }
  const postgres = await startPostgres({ dataDir })
  const folder = postgres.folder.startsWith(dataDir) ? dataDir : `${dataDir}, database in ${postgres.folder}`
  try {
    return {
      databaseUrl: await ensureDatabase(postgres.url, 'mittler'),
      folder,
      close: () => postgres.stop(),
    }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}
