import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { OrderCheck } from '#contract/orders.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Section } from '../../ui/section.tsx'
import { WizardButtons } from '../../ui/wizard.tsx'
import type { StepProps } from './order-steps.ts'

/** The reseller of record; who cannot be chosen stays visible with the reason. */
export function ResellerStep({ check, basket, go, cancel }: StepProps) {
  const t = useMessages().orders
  const chosen = chosenReseller(check, basket.resellerId)
  return (
    <Section>
      <Field label={t.reseller} hint={t.wizard.resellerHint}>
        <RadioGroup value={chosen?.id ?? ''} onChange={(_, { value }) => basket.chooseReseller(value)}>
          {check.resellers.map((reseller) => (
            <Radio
              key={reseller.id}
              value={reseller.id}
              disabled={reseller.obstacle !== null}
              label={<ResellerLabel reseller={reseller} />}
            />
          ))}
        </RadioGroup>
      </Field>
      <WizardButtons
        onNext={() => {
          if (chosen) basket.chooseReseller(chosen.id)
          go('review')
        }}
        onBack={() => go('details')}
        onCancel={cancel}
        isBlocked={!chosen}
      />
    </Section>
  )
}

/** What was chosen, as long as it is possible; a single possible one is chosen already. */
export function chosenReseller(check: OrderCheck, resellerId: string) {
  const possible = check.resellers.filter(({ obstacle }) => obstacle === null)
  return possible.find(({ id }) => id === resellerId) ?? (possible.length === 1 ? possible[0] : undefined)
}

function ResellerLabel({ reseller: { name, obstacle } }: { reseller: OrderCheck['resellers'][number] }) {
  const t = useMessages().orders.wizard
  if (!obstacle) return name
  return (
    <>
      {`${name} (${t.notAvailable})`}
      <div>{t.obstacles[obstacle]}</div>
    </>
  )
}
