import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { Wording } from '#contract/agreements.ts'
import { languages, type Language } from '#contract/common.ts'
import { useState } from 'react'
import { useMessages } from '../lib/i18n.tsx'
import { AgreementBox, AgreementParagraphs } from './agreement-text.tsx'
import { WordDiff } from './word-diff.tsx'

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  choice: { minWidth: 0, maxWidth: '100%', '& select': { width: '100%' } },
})

type ReaderProps = {
  wording: Wording
  /** What to compare with. */
  before: Wording | null
  language: Language
  choose: (language: Language) => void
}

/** A partner agreement in the language one chooses, whole or as changes since another version. */
export function AgreementReader({ wording, before, language, choose }: ReaderProps) {
  const t = useMessages().partnerAgreements
  const [view, show] = useState<'whole' | 'changes'>('whole')
  const { title, text } = wording.texts[language]
  const old = before?.texts[language]
  return (
    <>
      <div className={useStyles().bar}>
        <Choice
          label={t.readIn}
          value={language}
          options={languages.map((value) => ({ value, label: t.languages[value] }))}
          choose={choose}
        />
        {before ? (
          <Choice
            label={t.show}
            value={view}
            options={[
              { value: 'whole', label: t.wholeText },
              { value: 'changes', label: t.changesSince(before.version) },
            ]}
            choose={show}
          />
        ) : null}
      </div>
      <AgreementBox title={title} version={wording.version} language={language}>
        {view === 'changes' && old ? (
          <WordDiff before={withTitle(old, title)} after={withTitle({ title, text }, old.title)} />
        ) : (
          <AgreementParagraphs text={text} />
        )}
      </AgreementBox>
    </>
  )
}

/** The title is compared only where it changed; else it stands above anyway. */
const withTitle = ({ title, text }: { title: string; text: string }, other: string) =>
  title === other ? text : `${title}\n\n${text}`

type Option<V> = { value: V; label: string }
type ChoiceProps<V> = { label: string; value: V; options: Option<V>[]; choose: (value: V) => void }

function Choice<V extends string>({ label, value, options, choose }: ChoiceProps<V>) {
  const styles = useStyles()
  const pick = (chosen: string) => {
    const found = options.find((option) => option.value === chosen)
    if (found) choose(found.value)
  }
  return (
    <Field label={label} className={styles.choice}>
      <Select value={value} onChange={(_, data) => pick(data.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
