import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  type CustomerDraft,
  newCustomersApi,
  newCustomerSteps,
  type NewCustomerStep,
} from '#contract/new-customers.ts'
import { customersApi } from '#contract/customers.ts'
import { call } from '../../lib/api.ts'
import { useLanguage, useMessages } from '../../lib/i18n.tsx'
import { useAct, useRead, useRefresh } from '../../lib/queries.ts'
import { useMay, useSession } from '../../lib/session.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FormView } from '../../ui/form.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Page } from '../../ui/page.tsx'
import { Problem } from '../../ui/problem.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { Wizard, WizardButtons } from '../../ui/wizard.tsx'
import { useMarkedState, useStateCheck } from '../../parts/address-fields.tsx'
import { CustomerAdded } from './customer-added.tsx'
import { DraftFields } from './draft-fields.tsx'
import { Review } from './review.tsx'
import { addressNames, initialOf, neededIn, stepOf, type Values } from './values.ts'

/** The wizard of a new customer: it goes on where it was left, and creates all or nothing at the end (W10). */
export function CustomerDraftPage() {
  const { newCustomer: t, partnerships } = useMessages()
  const { draftId = '' } = useParams({ strict: false })
  const draft = useRead(newCustomersApi.get, { draftId })
  const { data } = draft
  if (data?.customerId) return <CustomerAdded draft={data} customerId={data.customerId} />
  return (
    <Page>
      <PageHeader
        title={t.title(data?.resellerName ?? '…')}
        crumbs={[{ to: '/resellers', label: partnerships.resellers.title }]}
      />
      {draft.error ? <Problem error={draft.error} /> : null}
      {data ? <Steps key={data.id} draft={data} /> : null}
    </Page>
  )
}

function Steps({ draft }: { draft: CustomerDraft }) {
  const t = useMessages().newCustomer
  const [step, setStep] = useState<NewCustomerStep>(draft.step)
  const { form, keep } = useDraftForm(draft, step, setStep)
  const [isAsking, ask] = useState(false)
  const position = newCustomerSteps.indexOf(step)
  const before = newCustomerSteps[position - 1]
  return (
    <Wizard
      steps={newCustomerSteps.map((key) => ({ key, label: t.steps[key] }))}
      current={step}
      title={t.steps[step]}
    >
      <FormView form={form} goTo={(name) => setStep(stepOf(name))}>
        {step === 'review' ? (
          <Review values={form.values} reseller={draft.resellerName ?? ''} />
        ) : (
          <DraftFields step={step} form={form} />
        )}
        <WizardButtons
          {...(step === 'review' ? { nextLabel: t.submit } : {})}
          {...(before ? { onBack: () => void keep(before).then(() => setStep(before)) } : {})}
          onCancel={() => ask(true)}
          isBusy={form.isBusy}
        />
      </FormView>
      {isAsking ? <Drop draft={draft} onClose={() => ask(false)} /> : null}
    </Wizard>
  )
}

/** One form for all steps; each Next keeps what was typed, the last one submits. */
function useDraftForm(draft: CustomerDraft, step: NewCustomerStep, go: (step: NewCustomerStep) => void) {
  const { newCustomer: t, ui } = useMessages()
  const { language } = useLanguage()
  const refresh = useRefresh()
  const country = useSession()?.organisation.country ?? ''
  const optional = (['line2', 'registrationId'] as const).map((name) => [name, ui.optional(t.labels[name])])
  const save = (values: Values, at: NewCustomerStep) =>
    call(newCustomersApi.save, { draftId: draft.id, step: at, content: values })
  const may = useMay()
  const checkState = useStateCheck<Values>(addressNames)
  const form = useForm<Values>({
    initial: initialOf(draft, language, country, may('customer-agreement.attest')),
    labels: { ...t.labels, ...Object.fromEntries(optional) },
    required: step === 'review' ? [] : neededIn(step),
    check: (values) => (step === 'account' ? checkState(values) : {}),
    send: async (values) => {
      const next = newCustomerSteps[newCustomerSteps.indexOf(step) + 1]
      await save(values, next ?? 'review')
      if (next) return go(next)
      await call(newCustomersApi.submit, { draftId: draft.id })
      await refresh([newCustomersApi.get, newCustomersApi.list, customersApi.list])
    },
  })
  return { form: useMarkedState(form, addressNames), keep: (at: NewCustomerStep) => save(form.values, at) }
}

function Drop({ draft, onClose }: { draft: CustomerDraft; onClose: () => void }) {
  const t = useMessages().newCustomer
  const toast = useToast()
  const navigate = useNavigate()
  const drop = useAct(newCustomersApi.discard, {
    refresh: [newCustomersApi.list],
    onDone: async () => {
      toast({ text: t.dropped })
      await navigate({ to: '/resellers' })
    },
  })
  return (
    <ConfirmDialog
      title={t.cancelTitle}
      effects={t.cancelEffects}
      action={t.cancel}
      isBusy={drop.isPending}
      error={drop.error}
      onConfirm={() => drop.mutate({ draftId: draft.id })}
      onClose={onClose}
    />
  )
}
