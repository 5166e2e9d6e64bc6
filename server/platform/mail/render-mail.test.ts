import { expect, test } from 'vitest'
import { renderMail } from './render-mail.ts'

const site = { name: 'Portal', url: 'https://portal.example', language: 'de' }
const mail = {
  subject: 'A <b> & B',
  body: ['Erster Absatz.', 'Zweiter <script>alert(1)</script>\nmit Umbruch.'],
  facts: [['Kunde', 'Bäckerei "Ahorn"']] as [string, string][],
  button: { label: 'Öffnen', path: '/i/abc.def' },
  reason: 'Weil Sie es sind.',
}

test('text and HTML say the same', () => {
  const { text, html } = renderMail(mail, site)

  for (const part of [
    'Erster Absatz.',
    'Kunde',
    'Öffnen',
    'https://portal.example/i/abc.def',
    'Weil Sie es sind.',
  ]) {
    expect(text).toContain(part)
    expect(html).toContain(part)
  }
})

test('nothing a person typed becomes markup', () => {
  const { html, subject } = renderMail(mail, site)

  expect(html).not.toContain('<script>')
  expect(html).toContain('Bäckerei &quot;Ahorn&quot;')
  expect(subject).toBe('A <b> & B')
})
