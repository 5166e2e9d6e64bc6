import type { Client } from './client.ts'
import type { Server } from './world.ts'

/** A file as a browser sends it; what came back. */
export async function upload(
  { base }: Pick<Server, 'base'>,
  who: Client,
  path: string,
  file: { name: string; content: string | Buffer },
  headers: Record<string, string> = {},
): Promise<{ status: number; body: unknown }> {
  const { name, content } = file
  const form = new FormData()
  form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name)
  const response = await fetch(`${base}/api${path}`, {
    method: 'POST',
    headers: { cookie: who.cookie(), ...headers },
    body: form,
  })
  return { status: response.status, body: await response.json() }
}
