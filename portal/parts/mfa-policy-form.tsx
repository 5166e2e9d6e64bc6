import { Button, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { operationsApi } from '#contract/operations.ts'
import type { MfaPolicy } from '#contract/proofs.ts'
import { secondFactorsApi } from '#contract/second-factors.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useAct } from '../lib/queries.ts'
import { useMay, useProgramme } from '../lib/session.ts'
import { Problem } from '../ui/problem.tsx'
import { Section } from '../ui/section.tsx'
import { useToast } from '../ui/toasts.tsx'

/** Whether everybody needs a second factor: a choice for global admins, a sentence for everybody else. */
export function MfaPolicyForm({ policy }: { policy: MfaPolicy }) {
  const t = useMessages().security.policy
  const may = useMay()
  const isOfEverybody = useProgramme()?.secondFactors === 'everybody'
  return (
    <Section title={t.title}>
      {may('mfa-policy.change') && !isOfEverybody ? (
        <Choice key={policy} policy={policy} />
      ) : (
        <>
          <div>
            {t[policy]}. {t[`${policy}Text`]}
          </div>
          <div>{isOfEverybody ? t.ofEverybody : t.forEverybody}</div>
        </>
      )}
    </Section>
  )
}

function Choice({ policy }: { policy: MfaPolicy }) {
  const t = useMessages().security.policy
  const id = useId()
  const toast = useToast()
  const [chosen, choose] = useState(policy)
  const change = useAct(secondFactorsApi.changePolicy, {
    refresh: [secondFactorsApi.get, operationsApi.organisation],
    onDone: () => toast({ text: t.saved }),
  })
  return (
    <>
      {change.error ? <Problem error={change.error} /> : null}
      <RadioGroup
        aria-label={t.title}
        value={chosen}
        onChange={(_, data) => choose(data.value === 'required' ? 'required' : 'optional')}
      >
        {(['required', 'optional'] as const).map((value) => (
          <Radio
            key={value}
            id={`${id}${value}`}
            value={value}
            label={
              <>
                {t[value]}
                <div style={{ fontSize: tokens.fontSizeBase200 }}>{t[`${value}Text`]}</div>
              </>
            }
          />
        ))}
      </RadioGroup>
      <div>
        <Button
          appearance="primary"
          disabled={chosen === policy}
          disabledFocusable={change.isPending}
          onClick={() => change.mutate({ policy: chosen })}
        >
          {t.save}
        </Button>
      </div>
    </>
  )
}
