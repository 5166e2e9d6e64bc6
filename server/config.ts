import { isIP } from 'node:net'
import { resolve } from 'node:path'
import validator from 'validator'
import { secondFactorRules } from '#contract/proofs.ts'

export type Config = ReturnType<typeof readConfig>

/** A setting that cannot be used; the sentence names it. */
function refuse(name: string, value: string, expected: string): never {
  throw new Error(`${name} is "${value}", but must be ${expected}.`)
}

function integer(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: number,
  [min, max]: [number, number],
): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < min || value > max)
    refuse(name, text, `a whole number from ${min} to ${max}`)
  return value
}

function address(env: NodeJS.ProcessEnv, name: string, protocols: string[]): string | undefined {
  const text = env[name]
  if (!text) return undefined
  if (!URL.canParse(text) || !protocols.includes(new URL(text).protocol))
    refuse(name, text.replace(/:[^:@/]*@/, ':***@'), `an address starting with ${protocols.join(' or ')}//`)
  return text
}

function choice<T extends string>(
  env: NodeJS.ProcessEnv,
  name: string,
  fallback: T,
  allowed: readonly T[],
): T {
  const text = env[name] || fallback
  return allowed.find((value) => value === text) ?? refuse(name, text, `one of ${allowed.join(', ')}`)
}

function secret(env: NodeJS.ProcessEnv, isDemo: boolean): string | undefined {
  const text = env['MITTLER_SECRET']
  if (text && text.length < 32) refuse('MITTLER_SECRET', '(hidden)', 'at least 32 characters long')
  if (!text && !isDemo) throw new Error('MITTLER_SECRET is missing: set at least 32 random characters.')
  return text || undefined
}

/** Addresses of name servers, each with a port if it is not 53, separated by commas. */
function servers(env: NodeJS.ProcessEnv, name: string): string[] {
  const all = (env[name] ?? '').split(',').flatMap((one) => one.trim() || [])
  const isServer = (text: string) =>
    isIP(text) > 0 || isIP(text.replace(/:\d{1,5}$/, '').replace(/^\[|\]$/g, '')) > 0
  const wrong = all.find((one) => !isServer(one))
  return wrong ? refuse(name, wrong, 'IP addresses separated by commas') : all
}

/** Addresses or networks (CIDR) of proxies in front, separated by commas; `loopback` and its like are names. */
function proxies(env: NodeJS.ProcessEnv): string | undefined {
  const text = env['MITTLER_TRUSTED_PROXY']
  if (!text) return undefined
  const isProxy = (part: string) => {
    const [address = '', bits = '0', more] = part.split('/')
    const version = isIP(address)
    const isNetwork = /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
    return /^(loopback|linklocal|uniquelocal)$/.test(part) || (version > 0 && isNetwork && more === undefined)
  }
  const parts = text.split(',').map((part) => part.trim())
  return parts.every(isProxy)
    ? parts.join(',')
    : refuse('MITTLER_TRUSTED_PROXY', text, 'addresses or networks such as 10.0.0.0/8, separated by commas')
}

/** A bucket with the key to it; the secret never stands in a message. */
function bucket(env: NodeJS.ProcessEnv): string | undefined {
  const text = address(env, 'MITTLER_OBJECT_STORE', ['http:', 'https:'])
  if (!text) return undefined
  const { username, password, pathname } = new URL(text)
  return username && password && pathname.length > 1
    ? text
    : refuse('MITTLER_OBJECT_STORE', '(hidden)', 'https://KEY:SECRET@host/bucket')
}

/** A bare mail address that people may write to. */
function mailbox(env: NodeJS.ProcessEnv, name: string, fallback?: string): string | undefined {
  const text = env[name] || fallback
  return !text || validator.isEmail(text) ? text : refuse(name, text, 'a mail address')
}

/** Everything the process is told from outside, checked once at start; a wrong value names itself. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const databaseUrl = address(env, 'DATABASE_URL', ['postgres:', 'postgresql:'])
  const isDemo = choice(env, 'MITTLER_DEMO', databaseUrl ? 'off' : 'on', ['on', 'off']) === 'on'
  const port = integer(env, 'PORT', 3000, [0, 65_535])
  return {
    port,
    host: env['HOST'] || '127.0.0.1',
    publicUrl: address(env, 'MITTLER_URL', ['http:', 'https:']) ?? `http://localhost:${port}`,
    dataDir: resolve(env['MITTLER_DATA_DIR'] || '.data'),
    databaseUrl,
    databasePoolSize: integer(env, 'MITTLER_DATABASE_POOL', 10, [2, 200]),
    demo: isDemo,
    demoPassword: env['MITTLER_DEMO_PASSWORD'] || 'Kompass-2026-Nord',
    /** Seals mailed links; the demo derives one from its database. */
    secret: secret(env, isDemo),
    smtpUrl: address(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: env['MITTLER_MAIL_FROM'] || 'Mittler <no-reply@kompass.example>',
    /** Without one, documents stay in the database. */
    objectStoreUrl: bucket(env),
    supportEmail: mailbox(env, 'MITTLER_SUPPORT_EMAIL', isDemo ? 'partner@kompass.example' : undefined),
    domainSuffix: env['MITTLER_DOMAIN_SUFFIX'] || 'mittler.example',
    /** Name servers that proofs of domains are asked from; none: the machine's own. */
    dnsServers: servers(env, 'MITTLER_DNS_SERVERS'),
    /** Whether tenants may name sign-in providers inside this network, also without TLS. */
    localIssuers: choice(env, 'MITTLER_LOCAL_ISSUERS', 'off', ['on', 'off']) === 'on',
    /** Whose choice second factors are: each tenant's own, or nobody's because everybody needs one. */
    secondFactors: choice(env, 'MITTLER_SECOND_FACTORS', 'by-tenant', secondFactorRules),
    /** Which codes of an authenticator app are taken: with the one before and after, or the current one only. */
    totpCodes: choice(env, 'MITTLER_TOTP_CODES', 'neighbouring', ['neighbouring', 'current']),
    programmeName: env['MITTLER_PROGRAMME'] || 'Mittler Partner Programme',
    /** Without one, the address of a request is the one its connection comes from. */
    trustedProxies: proxies(env),
    requestsPerMinute: integer(env, 'MITTLER_REQUESTS_PER_MINUTE', 1200, [1, 100_000_000]),
    logLevel: choice(env, 'LOG_LEVEL', isDemo ? 'warn' : 'info', [
      'trace',
      'debug',
      'info',
      'warn',
      'error',
      'silent',
    ]),
    part: choice(env, 'MITTLER_PART', 'all', ['all', 'web', 'worker']),
  }
}
