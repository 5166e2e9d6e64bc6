import { paragraphsOf } from '#contract/paragraphs.ts'
import type { Language } from '#contract/common.ts'
import { momentIn } from '#server/platform/mail/dates.ts'
import { messagesIn } from '#server/platform/messages.ts'
import { makePdf, type Pdf, printable, writeFacts } from '#server/platform/pdf.ts'
import type { SignatureRow, VersionRow } from './agreement-store.ts'

/** The agreement as it was signed: text, version, region, and who signed it when for which organisation. */
export async function agreementPdf(
  version: VersionRow,
  signature: SignatureRow,
): Promise<{ fileName: string; text: Buffer }> {
  const language = signature.language as Language
  const t = messagesIn(language).mails.agreementCopy
  const [title, text] =
    language === 'de' ? [version.title_de, version.text_de] : [version.title_en, version.text_en]
  const about = { language, title, author: signature.organisation_name, at: signature.signed_at }
  const content = await makePdf(about, (pdf) => {
    pdf.font('Helvetica').fontSize(10).fillColor('#444444')
    pdf.text(printable(t.version(version.version, version.region)))
    pdf.fillColor('#000000').moveDown()
    writeText(pdf, text)
    writeFacts(pdf, t.signed, [
      [t.organisation, signature.organisation_name],
      [t.signedBy, signature.signed_by_name],
      [t.signedAt, momentIn(language, signature.signed_at)],
      [t.region, version.region],
      [t.id, signature.agreement_id],
    ])
  })
  return { fileName: `${t.fileName}-${version.version}.pdf`, text: content }
}

function writeText(pdf: Pdf, text: string): void {
  for (const paragraph of paragraphsOf(text)) {
    pdf.font(paragraph.isHeading ? 'Helvetica-Bold' : 'Helvetica').fontSize(paragraph.isHeading ? 12 : 11)
    pdf.text(printable(paragraph.text), { lineGap: 2 }).moveDown(paragraph.isHeading ? 0.3 : 0.9)
  }
}
