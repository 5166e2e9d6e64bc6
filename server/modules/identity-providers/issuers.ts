import { lookup } from 'node:dns/promises'
import { BlockList, isIPv6 } from 'node:net'
import * as oidc from 'openid-client'
import { openSecret } from '#server/platform/sealed.ts'
import type { ProviderRow } from './provider-store.ts'
import { sealPurpose } from './set-provider.ts'

const inside = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  inside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['::ffff:0:0', 96],
] as const)
  inside.addSubnet(net, prefix, 'ipv6')

/** A tenant names the address, so it must not lead into the network this server stands in. */
async function requireOutside(url: string): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const addresses = await lookup(host, { all: true })
  if (addresses.some(({ address }) => inside.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')))
    throw new Error(`${host} is an address inside this network`)
}

type Known = { key: string; config: oidc.Configuration; until: number }
const keptMs = 10 * 60_000

/** Discovers providers (OpenID Connect Discovery 1.0) and remembers each for ten minutes. */
export function createIssuers(allowsLocal: boolean) {
  const known = new Map<string, Known>()
  const guarded: oidc.CustomFetch = async (url, options) => {
    if (!allowsLocal) await requireOutside(url)
    return await fetch(url, {
      ...options,
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    } as RequestInit)
  }
  return async (provider: ProviderRow): Promise<oidc.Configuration> => {
    const key = `${provider.issuer} ${provider.client_id} ${provider.changed_at.getTime()}`
    const found = known.get(provider.organisation_id)
    if (found && found.key === key && found.until > Date.now()) return found.config
    const secret = openSecret(sealPurpose, provider.organisation_id, provider.client_secret)
    const config = await oidc.discovery(new URL(provider.issuer), provider.client_id, secret, undefined, {
      [oidc.customFetch]: guarded,
      // The signature of an ID token is checked although it came over TLS from the provider itself.
      execute: [oidc.enableNonRepudiationChecks, ...(allowsLocal ? [oidc.allowInsecureRequests] : [])],
    })
    known.set(provider.organisation_id, { key, config, until: Date.now() + keptMs })
    return config
  }
}
export type Issuers = ReturnType<typeof createIssuers>
