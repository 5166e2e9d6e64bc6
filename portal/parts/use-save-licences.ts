import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { licencesApi, type CustomerUser, type LicencePool } from '#contract/licences.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'
import { useToast } from '../ui/toasts.tsx'

type Saving = {
  customerId: string
  user: CustomerUser
  pools: LicencePool[]
  /** Takes over what the user really holds when something was refused. */
  show: (held: string[]) => void
}
type Failure = { title: string; error: unknown }
type Change = { licenceSkuId: string; isAssigned: boolean }

/** Carries out every change on its own; what is refused is reported, the rest stands. */
export function useSaveLicences({ customerId, user, pools, show }: Saving) {
  const t = useMessages().licences
  const toast = useToast()
  const queries = useQueryClient()
  const [isBusy, setBusy] = useState(false)
  const [failures, setFailures] = useState<Failure[]>([])
  const titleOf = (id: string) => pools.find(({ licenceSkuId }) => licenceSkuId === id)?.title ?? id
  const apply = async ({ licenceSkuId, isAssigned }: Change): Promise<Failure | undefined> => {
    const input = { customerId, userId: user.id, licenceSkuId }
    try {
      await call(isAssigned ? licencesApi.assign : licencesApi.unassign, input)
      return undefined
    } catch (error) {
      return { title: titleOf(licenceSkuId), error }
    }
  }
  const before = user.licences.map(({ licenceSkuId }) => licenceSkuId)
  const save = async (wanted: string[], held = before, isUndo = false) => {
    setBusy(true)
    const undo = () => save(held, wanted, true)
    const failed: Failure[] = []
    for (const change of changesOf(held, wanted)) {
      const failure = await apply(change)
      if (failure) failed.push(failure)
    }
    await queries.invalidateQueries({ queryKey: [licencesApi.users.path] })
    await queries.invalidateQueries({ queryKey: [licencesApi.pools.path] })
    setFailures(failed)
    setBusy(false)
    if (failed.length === 0) return toast({ text: t.saved(user.displayName), ...(isUndo ? {} : { undo }) })
    const refused = failed.map(({ title }) => title)
    show(wanted.filter((id) => held.includes(id) || !refused.includes(titleOf(id))))
  }
  return { save, failures, isBusy }
}

/** What is taken back comes first, so that its place can be used again. */
const changesOf = (held: string[], wanted: string[]): Change[] => [
  ...held.filter((id) => !wanted.includes(id)).map((licenceSkuId) => ({ licenceSkuId, isAssigned: false })),
  ...wanted.filter((id) => !held.includes(id)).map((licenceSkuId) => ({ licenceSkuId, isAssigned: true })),
]
