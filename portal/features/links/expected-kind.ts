import type { LinkPage } from '#contract/link-page.ts'

/** The kind of organisation an invitation is meant for. */
export const expectedKind = ({ kind }: LinkPage) => (kind === 'partnership' ? 'reseller' : 'customer')
