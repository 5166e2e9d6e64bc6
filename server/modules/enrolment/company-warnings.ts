import type { CompanyWarning } from '#contract/checks.ts'
import type { EnrolmentDraft } from '#contract/enrolment-profile.ts'
import { companyNameWarnings } from '#server/platform/rules.ts'

/** What other sources say about the same company. */
export type Known = {
  tenant: { name: string; country: string }
  /** In the membership registry, under the partner ID that was chosen. */
  registry: { name: string } | undefined
}

/**
 * What a vetter should look at before the company is judged: an odd name (domain.md §6), and a name or country that
 * is another one in the tenant or in the membership registry. None of it stops anybody; a person judges.
 */
export function companyWarnings({ legalProfile }: EnrolmentDraft, known: Known): CompanyWarning[] {
  if (!legalProfile?.legalName) return []
  const names = [legalProfile.legalName, legalProfile.tradingName ?? '']
  const isOther = (name: string) => !names.some((own) => isAlike(own, name))
  const country = legalProfile.address?.['country']
  const odd: [CompanyWarning, boolean][] = [
    ['name-of-tenant', isOther(known.tenant.name)],
    ['name-of-partner-id', known.registry !== undefined && isOther(known.registry.name)],
    ['country-of-tenant', country !== undefined && country !== known.tenant.country],
  ]
  return [
    ...companyNameWarnings(legalProfile.legalName),
    ...odd.filter(([, isSo]) => isSo).map(([warning]) => warning),
  ]
}

const forms = new Set(
  'gmbh mbh ag kg kgaa ohg ug ek ev eg gbr co cokg ltd limited plc llc llp inc corp sa sas sarl srl spa bv nv ab as oy se sl'.split(
    ' ',
  ),
)
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}|(?<=\p{L})\.(?=\p{L})|['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !forms.has(word))

/** One name is the other, or a part of it: tenants are often named shorter, and legal forms are left out. */
function isAlike(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  return (short.length > 0 && short.every((word) => long.includes(word))) || short.join('') === long.join('')
}
