import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Language } from '#contract/common.ts'

export type Pdf = InstanceType<typeof PDFDocument>

/** The font of every PDF reader knows Western Europe's letters; of others their base stays. */
export const printable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201e\u2026\u20ac\n]/g, (sign) => {
    const [base = '?'] = (others[sign] ?? sign).normalize('NFKD')
    return /[\u0020-\u007e]/.test(base) ? base : '?'
  })
const others: Record<string, string> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ı: 'i' }

type About = { language: Language; title: string; author: string; at: Date }

/** An A4 document of text, written by `write`. */
export async function makePdf(
  { language, title, author, at }: About,
  write: (pdf: Pdf) => void,
): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 64,
    lang: language,
    info: { Title: title, Author: author, CreationDate: at },
  })
  const done = buffer(pdf)
  pdf.font('Helvetica-Bold').fontSize(20).text(printable(title)).moveDown(0.5)
  write(pdf)
  pdf.end()
  return await done
}

/** A heading with its facts below, name and value. */
export function writeFacts(pdf: Pdf, heading: string, facts: [string, string][]): void {
  writeHeading(pdf, heading)
  for (const [name, value] of facts) {
    pdf
      .font('Helvetica')
      .fontSize(10)
      .text(`${printable(name)}: `, { continued: true })
    pdf.font('Helvetica-Bold').text(printable(value))
  }
}

/** A heading with one line for each item. */
export function writeList(pdf: Pdf, heading: string, lines: string[]): void {
  writeHeading(pdf, heading)
  pdf.font('Helvetica').fontSize(10)
  for (const line of lines) pdf.text(`\u2013 ${printable(line)}`, { indent: 8, lineGap: 1 })
}

const writeHeading = (pdf: Pdf, heading: string) =>
  pdf.moveDown().font('Helvetica-Bold').fontSize(12).text(printable(heading)).moveDown(0.3)
