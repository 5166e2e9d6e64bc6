import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import type { Problem } from '#contract/errors.ts'
import { ApiError, ownProblem } from './api-error.ts'
import { currentLanguage } from './language.ts'
import { provedAfter } from './proof.ts'

/** What else goes with a change at a customer; said by those pages alone (lib/work-note.ts). */
let moreHeaders: (customerId: unknown) => Record<string, string> = () => ({})
export function sendAlso(headers: typeof moreHeaders): void {
  moreHeaders = headers
}

export type Options = { signal?: AbortSignal; file?: File }
type Attempt = Options & { key: string }
type Given = Record<string, unknown>

/**
 * Calls one operation of the contract; params, query and body travel in one flat object. Where the server asks
 * for a proof first, the person gives it and the same request goes out again, under the same key.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: Options = {},
): Promise<Reply<E>> {
  const key = newKey()
  try {
    return await attempt(endpoint, input, { ...options, key })
  } catch (error) {
    if (!(await provedAfter(error, endpoint))) throw error
    return await attempt(endpoint, input, { ...options, key })
  }
}

async function attempt<E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: Attempt,
): Promise<Reply<E>> {
  const response = await request(endpoint, given(input), options)
  if (!response.ok) throw new ApiError(await readProblem(response))
  return asReply<E>(response.status === 204 ? undefined : await response.json())
}

/** Fetches a file (CSV) and hands it to the browser to save. */
export async function download<E extends Endpoint>(endpoint: E, input: Input<E>, name: string) {
  const response = await request(endpoint, given(input), { key: newKey() })
  if (!response.ok) throw new ApiError(await readProblem(response))
  const url = URL.createObjectURL(await response.blob())
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

async function request(endpoint: Endpoint, input: Given, { signal, file, key }: Attempt) {
  const body = file ? upload(file) : jsonBody(endpoint, input)
  try {
    return await fetch(urlOf(endpoint, input), {
      method: endpoint.method,
      headers: {
        ...headersOf(endpoint, typeof body === 'string', key),
        ...(endpoint.method === 'GET' ? {} : moreHeaders(input['customerId'])),
      },
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ApiError(ownProblem('unavailable', 503))
  }
}

function headersOf(endpoint: Endpoint, isJson: boolean, key: string): Record<string, string> {
  return {
    'Accept-Language': currentLanguage(),
    ...(isJson ? { 'Content-Type': 'application/json' } : {}),
    ...(endpoint.method === 'POST' ? { 'Idempotency-Key': key } : {}),
  }
}

/** crypto.randomUUID exists only on https and localhost; a portal in a lab may be neither. */
function newKey(): string {
  if (isSecureContext) return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function urlOf(endpoint: Endpoint, input: Given): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(text(input[name])))
  const query = new URLSearchParams()
  for (const name of fieldsOf(endpoint.query)) if (isSet(input[name])) query.set(name, text(input[name]))
  return `/api${path}${query.size > 0 ? `?${query.toString()}` : ''}`
}

function jsonBody(endpoint: Endpoint, input: Given): string | undefined {
  if (!endpoint.body) return undefined
  const names = fieldsOf(endpoint.body).filter((name) => input[name] !== undefined)
  return JSON.stringify(Object.fromEntries(names.map((name) => [name, input[name]])))
}

function upload(file: File): FormData {
  const form = new FormData()
  form.set('file', file)
  return form
}

async function readProblem(response: Response): Promise<Problem> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false
  return isProblem ? asProblem(await response.json()) : ownProblem('unavailable', response.status)
}

const fieldsOf = (schema: Endpoint['query']): string[] => Object.keys(schema?.properties ?? {})
const isSet = (value: unknown) => value !== undefined && value !== '' && value !== null
const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** The contract types the reply and the server serialises it by the same schema, so it is trusted here. */
const asReply = <E extends Endpoint>(value: unknown) => value as Reply<E>
/** The server answers every refusal with this shape (contract/errors.ts). */
const asProblem = (value: unknown) => value as Problem
/** Inputs are flat objects by construction; without any field TypeScript knows them only as unknown. */
const given = (input: unknown) => (input ?? {}) as Given
