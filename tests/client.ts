import { api } from '#contract/all.ts'
import type { Endpoint, Input, Reply } from '#contract/endpoint.ts'
import type { Problem } from '#contract/errors.ts'

type Api = typeof api
type Calls<M> = {
  [K in keyof M]: M[K] extends Endpoint ? (input?: Input<M[K]>) => Promise<Reply<M[K]>> : never
}
export type Client = { [M in keyof Api]: Calls<Api[M]> } & { cookie: () => string }

export type Answer = { status: number; headers: Headers; body: unknown }
/** `address`: what a proxy in front says about where the person is. */
export type Sender = { base: string; cookie?: string; language?: string; address?: string }

/** Sends one request of the contract over real HTTP, with the path filled in and the rest as query or body. */
export async function send(
  { base, cookie, language = 'en', address }: Sender,
  endpoint: Endpoint,
  input: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  const isRead = endpoint.method === 'GET'
  const query =
    endpoint.query && (isRead || endpoint.format === 'upload')
      ? `?${new URLSearchParams(rest as Record<string, string>).toString()}`
      : ''
  const response = await fetch(`${base}/api${path}${query}`, {
    method: endpoint.method,
    redirect: 'manual',
    headers: {
      'accept-language': language,
      ...(cookie && { cookie }),
      ...(address && { 'x-forwarded-for': address }),
      ...(!isRead && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(!isRead && { body: JSON.stringify(rest) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

/** A refusal as tests see it: the problem, with its code as message. */
export class Refused extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code} ${JSON.stringify(problem.fields ?? '')}`)
    this.problem = problem
  }
  get code() {
    return this.problem.code
  }
}

/** A person with a browser: typed calls, and a cookie that follows what the server sets. */
export function clientFor(sender: Sender): Client {
  const cookies = new Map<string, string>()
  const keep = (line: string) => {
    const [pair = ''] = line.split(';')
    cookies.set(pair.slice(0, pair.indexOf('=')), pair)
  }
  if (sender.cookie) keep(sender.cookie)
  const cookie = () => [...cookies.values()].join('; ')
  const call = async (endpoint: Endpoint, input: Record<string, unknown> = {}) => {
    const answer = await send({ ...sender, cookie: cookie() }, endpoint, input)
    for (const line of answer.headers.getSetCookie()) keep(line)
    if (answer.status >= 400) throw new Refused(answer.body as Problem)
    return answer.body
  }
  const modules = Object.entries(api).map(([name, endpoints]) => [
    name,
    Object.fromEntries(
      Object.entries(endpoints).map(([key, endpoint]) => [
        key,
        (input?: Record<string, unknown>) => call(endpoint, input),
      ]),
    ),
  ])
  return { ...Object.fromEntries(modules), cookie } as Client
}
