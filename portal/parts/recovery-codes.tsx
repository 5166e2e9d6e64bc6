import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, CopyRegular, PrintRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { useProgramme, useSession } from '../lib/session.ts'
import { Row } from '../ui/row.tsx'
import { useToast } from '../ui/toasts.tsx'

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  codes: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase400,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** The recovery codes, this once; going on takes the word that they are kept. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone: () => unknown }) {
  const t = useMessages().security.codes
  const styles = useStyles()
  const [isSaved, save] = useState(false)
  return (
    <div className={styles.stack}>
      <h2 className={styles.title}>{t.newTitle}</h2>
      <div>{t.text}</div>
      <ul aria-label={t.list} className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <KeepButtons codes={codes} />
      <Checkbox label={t.saved} checked={isSaved} onChange={(_, data) => save(data.checked === true)} />
      <div>
        <Button appearance="primary" disabled={!isSaved} onClick={() => void onDone()}>
          {t.goOn}
        </Button>
      </div>
    </div>
  )
}

function KeepButtons({ codes }: { codes: string[] }) {
  const t = useMessages()
  const toast = useToast()
  const text = useSheet(codes)
  const copy = () => navigator.clipboard.writeText(text).then(() => toast({ text: t.ui.copied }))
  return (
    <Row>
      <Button icon={<CopyRegular />} onClick={() => void copy()}>
        {t.security.codes.copy}
      </Button>
      <Button icon={<ArrowDownloadRegular />} onClick={() => saveFile(text, t.security.codes.fileName)}>
        {t.security.codes.download}
      </Button>
      <Button icon={<PrintRegular />} onClick={() => print(text)}>
        {t.security.codes.print}
      </Button>
    </Row>
  )
}

/** The codes with what they belong to, as text. */
function useSheet(codes: string[]): string {
  const t = useMessages().security.codes
  const user = useSession()?.user.userName ?? ''
  const programme = useProgramme()?.programmeName ?? 'Mittler'
  return `${programme}\n${t.title}: ${user}\n\n${codes.join('\n')}\n`
}

function saveFile(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  URL.revokeObjectURL(url)
}

/** A sheet of its own, so that nothing of the page is printed with it. */
function print(text: string) {
  const sheet = window.open('', '', 'popup')
  if (!sheet) return
  const codes = sheet.document.createElement('pre')
  codes.textContent = text
  sheet.document.body.append(codes)
  sheet.print()
  sheet.close()
}
