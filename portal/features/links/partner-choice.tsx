import { Checkbox, makeStyles, Switch } from '@fluentui/react-components'
import { buyRight, rightOfRole } from '#contract/customers.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { Stack } from '../../ui/stack.tsx'
import { type AskedPartner, type Choice, withRole } from './choices.ts'
import { Sentences } from './sentences.tsx'

const useStyles = makeStyles({
  roles: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0 },
})

type ChoiceProps = {
  partner: AskedPartner
  choice: Choice
  /** One of two: can be declined by itself. */
  isOneOfTwo: boolean
  set: (choice: Choice) => void
}

/** One partner: whether it may work for the customer at all, and each right it asks for, to switch (pain 16). */
export function PartnerChoice(props: ChoiceProps) {
  const { consent: t, partnerRights } = useMessages()
  const { partner, choice, isOneOfTwo, set } = props
  return (
    <Section title={partner.name}>
      {isOneOfTwo ? (
        <Switch
          label={t.work(partner.name)}
          checked={choice.isOn}
          onChange={(_, data) => set({ ...choice, isOn: data.checked })}
        />
      ) : null}
      {choice.isOn ? (
        <Stack>
          <Sentences sentences={[partnerRights['view-account']]} />
          <Buying {...props} />
          <Administering {...props} />
        </Stack>
      ) : (
        <div>{t.declined(partner.name)}</div>
      )}
    </Section>
  )
}

function Buying({ partner, choice, set }: ChoiceProps) {
  const { consent: t, partnerRights } = useMessages()
  if (!partner.order) return <div>{t.notAsked.order}</div>
  return (
    <Checkbox
      label={partnerRights[buyRight[partner.kind]]}
      checked={choice.mayOrder}
      onChange={(_, data) => set({ ...choice, mayOrder: data.checked === true })}
    />
  )
}

/** The roles asked for, each as the sentence it means; none is a choice too. */
function Administering({ partner, choice, set }: ChoiceProps) {
  const { consent: t, partnerRights } = useMessages()
  const styles = useStyles()
  if (partner.roles.length === 0) return <div>{t.notAsked.roles}</div>
  const isNeeded = choice.roles.some((role) => role !== 'directory-readers')
  return (
    <fieldset className={styles.roles}>
      <legend className={styles.legend}>{t.administerHint}</legend>
      {partner.roles.map((role) => (
        <div key={role}>
          <Checkbox
            label={partnerRights[rightOfRole[role]]}
            checked={choice.roles.includes(role)}
            disabled={role === 'directory-readers' && isNeeded}
            onChange={(_, data) => set({ ...choice, roles: withRole(choice, role, data.checked === true) })}
          />
        </div>
      ))}
    </fieldset>
  )
}
