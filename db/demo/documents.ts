import { createHash } from 'node:crypto'
import { type Org, orgOf, personOf } from './organisations.ts'
import { type Clock, idOf, type Row } from './rows.ts'

/** One page that says what it is. */
const page = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 420 200] /Contents 4 0 R
/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length 62>> stream
BT /F 18 Tf 40 100 Td (Firmenbuchauszug Ulmenhof Beratung) Tj ET
endstream endobj
trailer <</Root 1 0 R>>
%%EOF
`

/** What Ulmenhof has sent to prove that it exists. */
export function documentRows(orgs: Org[], clock: Clock) {
  const org = orgOf(orgs, 'ulmenhof')
  const id = idOf('document', 'ulmenhof')
  const bytes = Buffer.from(page)
  const documents: Row<'vetting_documents'>[] = [
    {
      id,
      enrolment_id: idOf('enrolment', org.key),
      organisation_id: org.id,
      kind: 'business',
      type: 'register-extract',
      comment: 'Auszug von dieser Woche',
      file_name: 'Firmenbuchauszug.pdf',
      media_type: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      uploaded_by_name: personOf(org).name,
      uploaded_at: clock(1, 'document'),
    },
  ]
  const contents = [{ document_id: id, organisation_id: org.id, bytes: `\\x${bytes.toString('hex')}` }]
  return { documents, contents }
}
