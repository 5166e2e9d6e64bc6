import { generateSync } from 'otplib'
import { expect, test } from 'vitest'
import { useLinkKey } from '#server/platform/links.ts'
import { newTotp, openTotp, sealTotp, stepOf, takeNeighbouringCodes } from './totp.ts'

const { secret, uri } = newTotp('Mittler', 'anna@kiefer.example')
const noon = new Date('2026-11-22T12:00:10Z')
const codeAt = (seconds: number) => generateSync({ secret, epoch: noon.getTime() / 1000 + seconds })

test('a code fits its own 30 seconds, those before and those after, and no others', () => {
  const now = stepOf(secret, codeAt(0), noon)

  expect(now).toBe(Math.floor(noon.getTime() / 30_000))
  expect(stepOf(secret, codeAt(-30), noon)).toBe((now ?? 0) - 1)
  expect(stepOf(secret, codeAt(30), noon)).toBe((now ?? 0) + 1)
  expect(stepOf(secret, codeAt(-60), noon)).toBeUndefined()
  expect(stepOf(secret, codeAt(60), noon)).toBeUndefined()
})

test('where the installation wants it, a code fits its own 30 seconds only', () => {
  takeNeighbouringCodes(false)

  const taken = [-30, -11, -10, 0, 19, 20, 30].filter((seconds) => stepOf(secret, codeAt(seconds), noon))

  takeNeighbouringCodes(true)
  expect(taken).toEqual([-10, 0, 19])
})

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', "'; --"])('%j is no code', (typed) => {
  expect(stepOf(secret, typed, noon)).toBeUndefined()
})

test('an app reads issuer, person and secret from the picture', () => {
  expect(uri).toBe(`otpauth://totp/Mittler:anna%40kiefer.example?secret=${secret}&issuer=Mittler`)
})

test('a sealed secret opens for its own person and untouched only, and never looks the same twice', () => {
  useLinkKey('a secret that only this test knows, 42')
  const sealed = sealTotp('anna', secret)
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1

  expect(openTotp('anna', sealed)).toBe(secret)
  expect(sealed.toString('latin1')).not.toContain(secret)
  expect(sealTotp('anna', secret).equals(sealed)).toBe(false)
  expect(() => openTotp('otto', sealed)).toThrow('unable to authenticate')
  expect(() => openTotp('anna', changed)).toThrow('unable to authenticate')
  useLinkKey('the secret of another installation, 43')
  expect(() => openTotp('anna', sealed)).toThrow('unable to authenticate')
})
