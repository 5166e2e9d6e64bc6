import { Resolver } from 'node:dns/promises'

/** The TXT records of a host, or why there is no answer. */
export type LookedUp = { records: string[] } | 'unreachable'
export type LookUp = (host: string) => Promise<LookedUp>

/** Asks the given name servers (`address` or `address:port`), or those of the machine. */
export function createLookUp(servers: readonly string[]): LookUp {
  return async (host) => {
    const resolver = new Resolver({ timeout: 3000, tries: 2 })
    if (servers.length > 0) resolver.setServers(servers)
    try {
      return { records: (await resolver.resolveTxt(host)).map((parts) => parts.join('')) }
    } catch (error) {
      const { code } = error as { code?: string }
      return code === 'ENOTFOUND' || code === 'ENODATA' ? { records: [] } : 'unreachable'
    }
  }
}
