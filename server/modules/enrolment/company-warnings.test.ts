import { expect, test } from 'vitest'
import { companyWarnings } from './company-warnings.ts'

const warningsOf = (legalName: string, tenant: string, registry?: string, tradingName = '') =>
  companyWarnings(
    { legalProfile: { legalName, tradingName, address: { country: 'DE' } } },
    {
      tenant: { name: tenant, country: 'DE' },
      registry: registry === undefined ? undefined : { name: registry },
    },
  )

test.each([
  ['Fichte Systemhaus GmbH', 'Fichte Systemhaus'],
  ['Fichte Systemhaus GmbH & Co. KG', 'FICHTE'],
  ['Müller S.p.A.', 'Muller SpA'],
  ['Kiefer IT GmbH', 'Kiefer-IT'],
  ['Web Werk AG', 'Webwerk'],
])('%s is the company that is called %s elsewhere', (legal, elsewhere) => {
  expect(warningsOf(legal, elsewhere, elsewhere)).toEqual([])
})

test('another name in the tenant or under the partner ID is pointed out, unless the trading name explains it', () => {
  expect(warningsOf('Fichte GmbH', 'Tanne', 'Tanne')).toEqual(['name-of-tenant', 'name-of-partner-id'])
  expect(warningsOf('Fichte GmbH', 'Fichte', 'Fichtel GmbH')).toEqual(['name-of-partner-id'])
  expect(warningsOf('Fichte GmbH', 'Tanne', 'Tanne', 'Tanne Software')).toEqual([])
})

test('a country that is not the tenant’s, and an odd name, are pointed out', () => {
  const elsewhere = { legalName: 'fichte.com GmbH', address: { country: 'AT' } }
  const tenant = { name: 'Fichte.com', country: 'DE' }
  expect(companyWarnings({ legalProfile: elsewhere }, { tenant, registry: undefined })).toEqual([
    'name-website',
    'country-of-tenant',
  ])
})

test('where nothing is typed yet, nothing is odd', () => {
  expect(companyWarnings({}, { tenant: { name: 'Fichte', country: 'DE' }, registry: undefined })).toEqual([])
})
