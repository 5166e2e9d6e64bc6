import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Endpoint, Input } from '#contract/endpoint.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useRead } from '../lib/queries.ts'
import { asPage, type RowOf } from '../lib/rows.ts'
import { TextField } from '../ui/text-field.tsx'
import { FormView } from '../ui/form.tsx'
import { Problem } from '../ui/problem.tsx'
import { SmallTable } from '../ui/small-table.tsx'
import { Stack } from '../ui/stack.tsx'
import { useForm } from '../ui/use-form.ts'

type FindProps<E extends Endpoint> = {
  /** A list that can be searched. */
  endpoint: E
  /** What the list wants besides the search. */
  input?: Partial<Input<E>>
  /** What is looked for, above the box. */
  label: string
  action: string
  view: (row: RowOf<E>) => { id: string; name: string; detail: string; isFitting?: boolean }
  onChoose: (id: string, name: string) => void
}

/** Finds one row of a list of any length and takes it; searched for nothing, the first of them are offered. */
export function FindOne<E extends Endpoint>(props: FindProps<E>) {
  const t = useMessages().finding
  const [search, find] = useState<string>()
  const form = useForm({
    initial: { search: '' },
    labels: { search: props.label },
    send: ({ search: typed }) => find(typed.trim()),
  })
  return (
    <Stack>
      <FormView form={form} action={t.find}>
        <TextField form={form} name="search" maxLength={100} />
      </FormView>
      {search !== undefined ? <Found {...props} search={search} /> : null}
    </Stack>
  )
}

function Found<E extends Endpoint>(props: FindProps<E> & { search: string }) {
  const { endpoint, input, search, label, action, view, onChoose } = props
  const t = useMessages().finding
  const found = useRead(endpoint, { ...input, ...(search && { search }), limit: 20 } as Input<E>)
  if (found.error) return <Problem error={found.error} />
  if (!found.data) return null
  const { items, next } = asPage<E>(found.data)
  const rows = items.map(view).filter(({ isFitting = true }) => isFitting)
  if (rows.length === 0) return <div>{t.nothingFound}</div>
  return (
    <>
      <SmallTable
        label={label}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { key: 'name', header: label, cell: ({ name }) => name },
          { key: 'detail', header: t.details, cell: ({ detail }) => detail },
          {
            key: 'choose',
            header: action,
            cell: ({ id, name }) => (
              <Button size="small" aria-label={`${action}: ${name}`} onClick={() => onChoose(id, name)}>
                {action}
              </Button>
            ),
          },
        ]}
      />
      {next ? <div>{t.moreFound}</div> : null}
    </>
  )
}
