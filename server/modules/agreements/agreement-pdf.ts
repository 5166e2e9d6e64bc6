import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { paragraphsOf } from '#contract/agreements.ts'
import type { Language } from '#contract/common.ts'
import { momentIn } from '#server/platform/mail/dates.ts'
import { messagesIn } from '#server/platform/messages.ts'
import type { SignatureRow, VersionRow } from './agreement-store.ts'

/** The font of every PDF reader knows Western Europe's letters; of others their base stays. */
const printable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2026\u20ac\n]/g, (sign) => {
    const [base = '?'] = (others[sign] ?? sign).normalize('NFKD')
    return /[\u0020-\u007e]/.test(base) ? base : '?'
  })
const others: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' }

type Pdf = InstanceType<typeof PDFDocument>

/** The agreement as it was signed: text, version, region, and who signed it when for which organisation. */
export async function agreementPdf(
  version: VersionRow,
  signature: SignatureRow,
): Promise<{ fileName: string; text: Buffer }> {
  const language = signature.language as Language
  const t = messagesIn(language).mails.agreementCopy
  const [title, text] =
    language === 'de' ? [version.title_de, version.text_de] : [version.title_en, version.text_en]
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 64,
    lang: language,
    info: { Title: title, Author: signature.organisation_name, CreationDate: signature.signed_at },
  })
  const done = buffer(pdf)
  pdf.font('Helvetica-Bold').fontSize(20).text(printable(title)).moveDown(0.5)
  pdf.font('Helvetica').fontSize(10).fillColor('#444444')
  pdf.text(printable(t.version(version.version, version.region)))
  pdf.fillColor('#000000').moveDown()
  writeText(pdf, text)
  writeSignature(pdf, t, [
    [t.organisation, signature.organisation_name],
    [t.signedBy, signature.signed_by_name],
    [t.signedAt, momentIn(language, signature.signed_at)],
    [t.region, version.region],
    [t.id, signature.agreement_id],
  ])
  pdf.end()
  return { fileName: `${t.fileName}-${version.version}.pdf`, text: await done }
}

function writeText(pdf: Pdf, text: string): void {
  for (const paragraph of paragraphsOf(text)) {
    pdf.font(paragraph.isHeading ? 'Helvetica-Bold' : 'Helvetica').fontSize(paragraph.isHeading ? 12 : 11)
    pdf.text(printable(paragraph.text), { lineGap: 2 }).moveDown(paragraph.isHeading ? 0.3 : 0.9)
  }
}

function writeSignature(pdf: Pdf, t: { signed: string }, facts: [string, string][]): void {
  pdf.moveDown().font('Helvetica-Bold').fontSize(12).text(printable(t.signed)).moveDown(0.3)
  for (const [name, value] of facts) {
    pdf
      .font('Helvetica')
      .fontSize(10)
      .text(`${printable(name)}: `, { continued: true })
    pdf.font('Helvetica-Bold').text(printable(value))
  }
}
