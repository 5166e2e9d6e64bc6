export type Paragraph = { isHeading: boolean; text: string }
/** A text as its paragraphs, for the page and for the PDF: blank lines part them, ## begins a heading. */
export const paragraphsOf = (text: string): Paragraph[] =>
  text
    .split(/\r?\n[ \t]*\r?\n|\r?\n(?=## )|(?<=^## .*)\r?\n/m)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ isHeading: part.startsWith('## '), text: part.replace(/^## +/, '') }))
