import { isIP } from 'node:net'

/** The two halves of an IPv6 address around `::`, filled up to eight groups. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const before = head ? head.split(':') : []
  const after = tail ? tail.split(':') : []
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array.from({ length: gap }, () => '0'), ...after]
}

/**
 * The network an address belongs to: 203.0.113.0/24, 2001:db8:1::/48. Only this is kept and shown, never a
 * whole address; failed sign-ins are counted by it, since one household or office holds all of it anyway.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  if (isIP(mapped) === 4) return `${mapped.split('.').slice(0, 3).join('.')}.0/24`
  if (isIP(mapped) !== 6) return ''
  const [withoutZone = ''] = mapped.split('%')
  const groups = groupsOf(withoutZone).map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.slice(0, 3).join(':')}::/48`
}
