import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { secondFactorsApi, type OwnSecurity, type SecondFactor } from '#contract/second-factors.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useRefresh } from '../../lib/queries.ts'
import { Modal } from '../../ui/modal.tsx'
import { SetUpFactor } from '../../parts/set-up-factor.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Moment } from '../../ui/moment.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { RemoveFactor } from './remove-factor.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  factor: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: { minWidth: 0, overflowWrap: 'anywhere', flexBasis: '260px', flexGrow: 1 },
  about: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** The list of second factors, with ways to add and remove. */
export function FactorsSection({ own }: { own: OwnSecurity }) {
  const t = useMessages().security.factors
  const styles = useStyles()
  const { factors, policy } = own
  const isOnly = factors.length === 1
  return (
    <Section title={t.title}>
      <div>{t.why}</div>
      {factors.length === 0 ? (
        <Empty title={t.none} text={t.noneText} action={<AddFactor />} />
      ) : (
        <>
          <ul aria-label={t.list} className={styles.list}>
            {factors.map((factor) => (
              <Factor key={factor.id} factor={factor} own={own} />
            ))}
          </ul>
          {isOnly ? <Notice>{`${policy === 'required' ? `${t.required} ` : ''}${t.oneOnly}`}</Notice> : null}
          <AddFactor />
        </>
      )}
    </Section>
  )
}

function Factor({ factor, own }: { factor: SecondFactor; own: OwnSecurity }) {
  const { factors: t, kinds } = useMessages().security
  const styles = useStyles()
  const isNeeded = own.factors.length === 1 && own.policy === 'required'
  return (
    <li className={styles.factor}>
      <div className={styles.text}>
        <strong>{factor.name}</strong>
        <div className={styles.about}>
          {kinds[factor.kind]} · {t.added} <Moment at={factor.createdAt} /> · {t.lastUsed}{' '}
          {factor.lastUsedAt ? <Moment at={factor.lastUsedAt} withTime /> : t.never}
        </div>
      </div>
      {isNeeded ? null : <RemoveFactor factor={factor} isLast={own.factors.length === 1} />}
    </li>
  )
}

function AddFactor() {
  const t = useMessages()
  const [isAdding, add] = useState(false)
  const toast = useToast()
  const refresh = useRefresh()
  const close = async (name?: string) => {
    add(false)
    await refresh([secondFactorsApi.get])
    if (name) toast({ text: t.security.add.added(name) })
  }
  return (
    <div>
      <Button onClick={() => add(true)}>{t.security.add.title}</Button>
      {isAdding ? (
        <Modal
          title={t.security.add.title}
          onClose={() => void close()}
          actions={<Button onClick={() => void close()}>{t.ui.close}</Button>}
        >
          <SetUpFactor onDone={close} />
        </Modal>
      ) : null}
    </div>
  )
}
