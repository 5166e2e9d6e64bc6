import { Button } from '@fluentui/react-components'
import type { Input } from '#contract/endpoint.ts'
import { type Location, locationsApi } from '#contract/locations.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { useAct } from '../../lib/queries.ts'
import { FormView } from '../../ui/form.tsx'
import { Section } from '../../ui/section.tsx'
import { useToast } from '../../ui/toasts.tsx'
import { useForm } from '../../ui/use-form.ts'
import { ContentFields, useLabels } from './content-fields.tsx'
import { fieldsOf, toContent, toValues, type Values } from './content.ts'

type FormProps = { location?: Location; action: string; send: (data: Data) => unknown; onClose: () => void }
type Data = Input<typeof locationsApi.add>

/** The fields of a location; of an existing one the country stays. */
function LocationForm({ location, action, send, onClose }: FormProps) {
  const messages = useMessages()
  const t = messages.organisation.locations
  const fields = fieldsOf.location.filter(({ name }) => !location || name !== 'address.country')
  const form = useForm<Values>({
    initial: toValues(fieldsOf.location, location ?? {}),
    labels: useLabels(fieldsOf.location),
    required: fieldsOf.location.flatMap(({ name, isRequired }) => (isRequired ? [name] : [])),
    send: (values) => send(asData(toContent(fieldsOf.location, values))),
  })
  return (
    <FormView form={form} action={action} more={<Button onClick={onClose}>{messages.ui.cancel}</Button>}>
      {location ? <div>{t.countryStays}</div> : null}
      <ContentFields form={form} fields={fields} />
    </FormView>
  )
}

/** Built from the complete list of fields; the server checks each. */
const asData = (content: object) => content as Data

export function AddLocation({ onClose }: { onClose: () => void }) {
  const t = useMessages().organisation.locations
  const toast = useToast()
  const add = useAct(locationsApi.add, {
    refresh: [locationsApi.list],
    onDone: ({ name, partnerId }) => {
      toast({ text: t.added(name, partnerId) })
      onClose()
    },
  })
  return (
    <Section title={t.add}>
      <LocationForm action={t.add} send={(data) => add.mutateAsync(data)} onClose={onClose} />
    </Section>
  )
}

type EditProps = { location: Location; onClose: () => void }

export function EditLocation({ location, onClose }: EditProps) {
  const { organisation } = useMessages()
  const t = organisation.locations
  const toast = useToast()
  const edit = useAct(locationsApi.edit, {
    refresh: [locationsApi.list],
    onDone: ({ name }) => {
      toast({ text: t.saved(name) })
      onClose()
    },
  })
  const { id: locationId, version } = location
  return (
    <LocationForm
      location={location}
      action={organisation.save}
      send={(data) => edit.mutateAsync({ ...data, locationId, version })}
      onClose={onClose}
    />
  )
}
