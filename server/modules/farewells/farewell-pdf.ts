import type { Language } from '#contract/common.ts'
import { type Farewell, type FarewellContent } from '#contract/farewells.ts'
import type { Messages } from '#locales/en.ts'
import { dateIn, momentIn } from '#server/platform/mail/dates.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { makePdf, writeFacts, writeList } from '#server/platform/pdf.ts'

type Words = Messages['mails']['certificate']

/** The certificate in the reader's language: who, when, by whom, and every right and subscription by name (pain 60). */
export async function farewellPdf(
  farewell: Farewell,
  language: Language,
): Promise<{ fileName: string; text: Buffer }> {
  const messages = messagesIn(language)
  const t = messages.mails.certificate
  const about = { language, title: t.title, author: farewell.partnerName, at: new Date(farewell.endedAt) }
  const text = await makePdf(about, (pdf) => {
    pdf.font('Helvetica').fontSize(10).text(t.sentence)
    writeFacts(pdf, t.parties, factsOf(farewell, t, language))
    writeList(pdf, t.ended, endedLines(farewell.content, messages, language))
    writeList(pdf, t.goesOn, goingOn(farewell.content, t, language))
    if (farewell.content.people !== null)
      writeList(pdf, t.directory, directoryLines(farewell.content, t, farewell.content.people))
  })
  return { fileName: `${t.fileName}-${farewell.endedAt.slice(0, 10)}.pdf`, text }
}

function factsOf(farewell: Farewell, t: Words, language: Language): [string, string][] {
  const facts: [string, string | null][] = [
    [t.customer, farewell.customerName],
    [t.partner, farewell.partnerName],
    [t.since, momentIn(language, farewell.content.since)],
    [t.noticeAt, farewell.noticeAt && momentIn(language, farewell.noticeAt)],
    [t.endedAt, momentIn(language, farewell.endedAt)],
    [t.endedBy, farewell.endedByName],
    [t.reason, farewell.reason],
    [t.handover, farewell.handover],
    [t.number, farewell.id],
  ]
  return facts.flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []))
}

function endedLines(
  content: FarewellContent,
  { mails, customers, directoryRoles }: Messages,
  language: Language,
): string[] {
  const t = mails.certificate
  const since = content.rightsSince ? dateIn(language, content.rightsSince) : ''
  return [
    t.relationship,
    ...(content.mayOrder ? [t.buy] : []),
    ...content.roles.map((role) => t.role(customers.rightNames[role], since)),
    ...content.adminRelationships.map(({ name, roles }) =>
      t.adminRelationship(name, roles.map((role) => directoryRoles[role]).join(', ')),
    ),
  ]
}

function goingOn({ subscriptions }: FarewellContent, t: Words, language: Language): string[] {
  if (subscriptions.length === 0) return [t.noSubscriptions]
  return subscriptions.map((one) => {
    const [from, until] = [dateIn(language, one.startsOn), dateIn(language, one.endsOn)]
    return `${t.subscription(`${one.quantity} × ${one.title}`, from, until)} ${t.billed(one.provider, one.reseller)}`
  })
}

const directoryLines = ({ licences }: FarewellContent, t: Words, people: number): string[] => [
  t.people(people),
  ...licences.map(({ title, owned, assigned }) => t.licence(title, owned, assigned)),
]
