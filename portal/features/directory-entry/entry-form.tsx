import { providerServices } from '#contract/partnerships.ts'
import { type EntryContent, type OwnEntry, providerEntriesApi } from '#contract/provider-entries.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { ChoicesField, chosenOf } from '../../ui/choices-field.tsx'
import { TextAreaField } from '../../ui/text-area-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { useServiceNames } from './service-names.ts'

type Values = ReturnType<typeof valuesOf>

const valuesOf = (content: EntryContent | null) => ({
  services: (content?.services ?? []).join(','),
  countries: (content?.countries ?? []).join(','),
  'description.en': content?.description.en ?? '',
  'description.de': content?.description.de ?? '',
  email: content?.email ?? '',
  phone: content?.phone ?? '',
  website: content?.website ?? '',
})

const contentOf = (values: Values): EntryContent => ({
  services: providerServices.filter((service) => chosenOf(values.services).includes(service)),
  countries: chosenOf(values.countries),
  description: { en: values['description.en'], de: values['description.de'] },
  email: values.email,
  phone: values.phone,
  website: values.website,
})

/** Everything the directory says; begins with what was sent last. */
export function EntryForm({ entry }: { entry: OwnEntry }) {
  const t = useMessages().directoryEntry
  const format = useFormat()
  const names = useServiceNames()
  const form = useEntryForm(entry)
  return (
    <Section isAccent>
      <FormView form={form} action={t.send}>
        <ChoicesField
          form={form}
          name="services"
          options={providerServices.map((value) => ({ value, label: names[value] }))}
        />
        <ChoicesField
          form={form}
          name="countries"
          hint={t.countriesHint}
          options={entry.region
            .map((value) => ({ value, label: format.country(value) }))
            .toSorted((one, other) => one.label.localeCompare(other.label))}
        />
        <TextAreaField form={form} name="description.en" rows={4} maxLength={1500} />
        <TextAreaField form={form} name="description.de" rows={4} maxLength={1500} />
        <TextField form={form} name="email" type="email" />
        <TextField form={form} name="phone" type="tel" />
        <TextField form={form} name="website" type="url" hint={t.websiteHint} />
      </FormView>
    </Section>
  )
}

function useEntryForm({ draft, released }: OwnEntry) {
  const t = useMessages().directoryEntry
  const toast = useToast()
  const submit = useAct(providerEntriesApi.submit, {
    refresh: [providerEntriesApi.own],
    onDone: () => toast({ text: t.sent }),
  })
  const initial = valuesOf(draft ?? released)
  return useForm({
    initial,
    labels: {
      services: t.services,
      countries: t.countries,
      'description.en': t.descriptionEn,
      'description.de': t.descriptionDe,
      email: t.email,
      phone: t.phone,
      website: t.website,
    },
    required: Object.keys(initial) as (keyof Values)[],
    send: (values) => submit.mutateAsync({ ...contentOf(values), version: draft?.version ?? 0 }),
  })
}
