import { S3mini } from 's3mini'
import { AppError } from './app-error.ts'

/** Files outside the database, by key. A missing or unreachable one is `unavailable`. */
export type ObjectStore = {
  put: (key: string, bytes: Buffer, mediaType: string) => Promise<void>
  get: (key: string) => Promise<Buffer>
}

/** How long the store may take to answer. */
const patienceMs = 20_000

/** A bucket of any S3-compatible store: `https://KEY:SECRET@host/bucket?region=eu-central-1`. */
export function createObjectStore(address: string): ObjectStore {
  const url = new URL(address)
  const bucket = new S3mini({
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    endpoint: `${url.origin}${url.pathname}`,
    region: url.searchParams.get('region') ?? 'auto',
    requestAbortTimeout: patienceMs,
  })
  return {
    async put(key, bytes, mediaType) {
      await bucket.putObject(key, bytes, mediaType)
    },
    async get(key) {
      const found = await bucket.getObjectArrayBuffer(key).catch((cause: unknown) => unavailable(key, cause))
      return found ? Buffer.from(found) : unavailable(key)
    },
  }
}

function unavailable(key: string, cause?: unknown): never {
  throw Object.assign(new AppError('unavailable', { missing: 'document' }), {
    cause: cause ?? new Error(`nothing is stored as ${key}`),
  })
}
