import { expect, test } from 'vitest'
import { eventNames } from '#locales/en/event-names.ts'
import { mailNames } from '#locales/en/mail-names.ts'
import { mails } from '#server/app.ts'
import { readdirSync, readFileSync } from 'node:fs'

// German has the same keys, or it does not compile.

test('every mail has a name for the list of mails', () => {
  expect(mails.map(({ name }) => name).filter((name) => !(name in mailNames))).toEqual([])
})

test('every event that is written out in the code has a name for the activity log', () => {
  const modules = readdirSync('server/modules', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => readFileSync(`server/modules/${file}`, 'utf8'))
  const recorded = modules.flatMap((text) =>
    [...text.matchAll(/\brecord\w*\([\w.{},\s()&]*?'([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
  )

  expect(recorded.length).toBeGreaterThan(100)
  expect([...recorded, ...mails.map(({ on }) => on)].filter((action) => !(action in eventNames))).toEqual([])
})
