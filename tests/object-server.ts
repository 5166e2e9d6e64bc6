import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { AwsV4Signer } from 'aws4fetch'
import { afterAll } from 'vitest'

const keys = { accessKeyId: 'mittler', secretAccessKey: 'only/for+tests' }
const region = 'eu-central-1'

/** An S3 bucket: whoever signs (AWS signature version 4) with the right key may put and get objects. */
export async function startObjectServer() {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const answer = async () => {
      const body = await buffer(request)
      if (!(await isSigned(request))) return response.writeHead(403).end()
      const key = decodeURIComponent(request.url ?? '').replace('/akten/', '')
      if (request.method === 'PUT') objects.set(key, body)
      const found = objects.get(key)
      return found
        ? response.writeHead(200).end(request.method === 'GET' ? found : '')
        : response.writeHead(404).end()
    }
    answer().catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  afterAll(() => void server.close())
  const { port } = server.address() as AddressInfo
  const secret = encodeURIComponent(keys.secretAccessKey)
  return {
    address: `http://${keys.accessKeyId}:${secret}@127.0.0.1:${port}/akten?region=${region}`,
    objects,
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}

/** Signs the request once more, with the headers its sender signed, and compares. */
async function isSigned({ method = '', url = '', headers }: IncomingMessage): Promise<boolean> {
  const signed = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1]?.split(';') ?? []
  const given = Object.fromEntries(signed.map((name) => [name, String(headers[name] ?? '')]))
  const signer = new AwsV4Signer({
    ...keys,
    method,
    url: `http://${headers.host}${url}`,
    headers: given,
    service: 's3',
    region,
    datetime: String(headers['x-amz-date']),
    allHeaders: true,
  })
  const expected = (await signer.sign()).headers.get('authorization')
  const signatureOf = (text: string | null | undefined) => /Signature=(\w+)/.exec(text ?? '')?.[1]
  return signatureOf(expected) !== undefined && signatureOf(expected) === signatureOf(headers.authorization)
}
