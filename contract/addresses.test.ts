import { expect, test } from 'vitest'
import { needsState, stateCode, writtenAddress, writtenPostalCode } from './addresses.ts'

test.each([
  ['D-79098', 'DE', '79098'],
  ['79098', 'DE', '79098'],
  ['CH-8001', 'CH', '8001'],
  ['1017ab', 'NL', '1017 AB'],
  ['k1a0b1', 'CA', 'K1A 0B1'],
  ['sw1a1aa', 'GB', 'SW1A 1AA'],
  ['00950', 'PL', '00-950'],
  ['11455', 'SE', '114 55'],
  ['s-114 55', 'SE', '114 55'],
  ['981091234', 'US', '98109-1234'],
  ['98109', 'US', '98109'],
  ['1000-205', 'PT', '1000-205'],
])('the postal code %s of %s is written %s', (code, country, written) => {
  expect(writtenPostalCode(code, country)).toBe(written)
  expect(writtenPostalCode(written, country)).toBe(written)
})

test.each([
  ['DE', 'hauptstr. 5', 'Hauptstraße 5'],
  ['DE', 'Lange Str. 12a', 'Lange Straße 12a'],
  ['DE', 'AN DER ALSTER 3', 'An der Alster 3'],
  ['DE', 'Marienpl. 1', 'Marienplatz 1'],
  ['DE', 'Hauptstraße5', 'Hauptstraße 5'],
  ['DE', 'Strandweg 3', 'Strandweg 3'],
  ['AT', ' Mariahilfer  Str. 7', 'Mariahilfer Straße 7'],
  ['CH', 'Bahnhofstr. 1', 'Bahnhofstrasse 1'],
  ['FR', '12 av. de la République', '12 avenue de la République'],
  ['US', '400 broad st', '400 Broad Street'],
  ['US', 'St. Charles Ave', 'St. Charles Avenue'],
  ['GB', '10 McAdam Rd', '10 McAdam Road'],
])('in %s the street %s is written %s', (country, line1, written) => {
  const address = { line1, city: 'Mainz', postalCode: '', country }
  expect(writtenAddress(address).line1).toBe(written)
  expect(writtenAddress({ ...address, line1: written }).line1).toBe(written)
})

test('states are known by code and by name, where a country has them in its addresses', () => {
  expect(stateCode('US', 'washington')).toBe('WA')
  expect(stateCode('CA', 'Québec')).toBe('QC')
  expect(stateCode('US', 'ny')).toBe('NY')
  expect(stateCode('US', 'Bavaria')).toBeUndefined()
  expect(stateCode('IT', 'Monza e Brianza')).toBe('MB')
  expect(stateCode('IT', "l'aquila")).toBe('AQ')
  expect(stateCode('AU', 'new south wales')).toBe('NSW')
  expect(stateCode('AU', 'nsw')).toBe('NSW')
  expect(stateCode('BR', 'Sao Paulo')).toBe('SP')
  expect(stateCode('IN', 'maharashtra')).toBe('MH')
  expect(stateCode('IN', 'Odisha')).toBe('OD')
  expect(stateCode('AE', 'DU')).toBe('DU')
  expect(stateCode('MX', 'México')).toBe('MEX')
  expect([needsState('US'), needsState('IT'), needsState('DE')]).toEqual([true, true, false])
})
