import type { importKinds } from '#contract/catalogue.ts'
import { type CsvKind, filled, must, oneOf } from '#server/platform/check-rows.ts'

export type ImportKind = (typeof importKinds)[number]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const code = (max: number) => new RegExp(`^[A-Z0-9]{1,${max}}$`)
const amount = /^\d{1,12}([.,]\d{1,2})?$/
/** Each upload's columns, the rule of each cell, and what makes a row unique. */
export const kinds: Record<ImportKind, CsvKind> = {
  'service-plans': {
    columns: [
      'Product_Display_Name',
      'String_Id',
      'GUID',
      'Service_Plan_Name',
      'Service_Plan_Id',
      'Service_Plans_Included_Friendly_Names',
    ],
    optional: [],
    checks: [
      must('Product_Display_Name', 'required', filled),
      must('GUID', 'guid', uuid),
      must('Service_Plan_Id', 'guid', uuid),
      must('Service_Plan_Name', 'required', filled),
    ],
    key: (row) => `${row['GUID']} ${row['Service_Plan_Id']}`.toLowerCase(),
    mayRepeat: true,
  },
  'product-skus': {
    columns: ['ProductId', 'SkuId', 'LicenseSkuId', 'LicenseSkuPartNumber', 'ProductTitle'],
    optional: [],
    checks: [
      must('ProductId', 'pattern', code(20)),
      must('SkuId', 'pattern', code(10)),
      must('LicenseSkuId', 'guid', uuid),
      must('LicenseSkuPartNumber', 'required', filled),
      must('ProductTitle', 'required', filled),
    ],
    key: (row) => `${row['ProductId']} ${row['SkuId']}`,
  },
  'price-sheet': {
    columns: [
      'ProductId',
      'SkuId',
      'TermDuration',
      'BillingPlan',
      'Market',
      'Currency',
      'UnitPrice',
      'EffectiveStartDate',
      'EffectiveEndDate',
      'ERP Price',
    ],
    optional: [
      'ProductTitle',
      'SkuTitle',
      'Publisher',
      'SkuDescription',
      'UnitOfMeasure',
      'PricingTierRangeMin',
      'PricingTierRangeMax',
      'Tags',
      'Segment',
    ],
    checks: [
      must('ProductId', 'pattern', code(20)),
      must('SkuId', 'pattern', code(10)),
      oneOf('TermDuration', ['P1M', 'P1Y', 'P3Y']),
      oneOf('BillingPlan', ['Monthly', 'Annual']),
      must('Market', 'country', /^[A-Z]{2}$/),
      must('Currency', 'pattern', /^[A-Z]{3}$/),
      must('UnitPrice', 'money', amount),
      must('ERP Price', 'money', amount),
      { column: 'EffectiveStartDate', rule: 'format', test: (value) => !Number.isNaN(Date.parse(value)) },
      { column: 'EffectiveEndDate', rule: 'format', test: (value) => !Number.isNaN(Date.parse(value)) },
    ],
    key: (row) =>
      [row['ProductId'], row['SkuId'], row['TermDuration'], row['BillingPlan'], row['Market']].join(' '),
  },
}

/** "16.46" or "16,46" → 1646 (I-54); the pattern was checked before. */
export function minorUnits(text: string): number {
  const [whole = '0', fraction = ''] = text.split(/[.,]/)
  return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
}
