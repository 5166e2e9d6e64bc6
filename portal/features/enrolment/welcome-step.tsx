import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckboxUncheckedRegular } from '@fluentui/react-icons'
import { useMessages } from '../../lib/i18n.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import { Notice } from '../../ui/notice.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'flex', gap: tokens.spacingHorizontalM },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1, display: 'flex' },
})

/** The checklist before the start, and how long the review takes. */
export function WelcomeStep({ onNext, onCancel }: { onNext: () => void; onCancel: () => void }) {
  const t = useMessages().enrolment.welcome
  const styles = useStyles()
  return (
    <>
      <div>{t.intro}</div>
      <ul className={styles.list}>
        {t.needs.map((need) => (
          <li key={need} className={styles.item}>
            <span className={styles.icon} aria-hidden>
              <CheckboxUncheckedRegular />
            </span>
            <span>{need}</span>
          </li>
        ))}
      </ul>
      <Notice>{t.review}</Notice>
      <WizardButtons onNext={onNext} onCancel={onCancel} />
    </>
  )
}
