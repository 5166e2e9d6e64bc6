import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { identityProvidersApi } from '#contract/identity-providers.ts'
import { call } from '../lib/api.ts'
import { useMessages } from '../lib/i18n.tsx'

const whole = /^[^@\s]+@([^@\s]+\.[^@\s.]{2,})$/

/** How names of the typed domain sign in; asked once per domain. */
export function useSignInWays(userName: string) {
  const domain = whole.exec(userName.trim())?.[1]?.toLowerCase()
  const { data } = useQuery({
    queryKey: ['sign-in-ways', domain],
    queryFn: () => call(identityProvidersApi.ways, { userName: userName.trim() }),
    enabled: domain !== undefined,
    staleTime: 60_000,
  })
  return domain ? data : undefined
}

type OwnSignInProps = { name: string; userName: string; next: string }

/** Leads to the sign-in of the person's own organisation, and back to `next`. */
export function OwnSignIn({ name, userName, next }: OwnSignInProps) {
  const t = useMessages().ownSignIn
  const query = new URLSearchParams({ userName: userName.trim(), next })
  return (
    <>
      <div>{t.signInText(name)}</div>
      <Button as="a" appearance="primary" href={`/api/external-sign-in?${query.toString()}`}>
        {t.signInWith(name)}
      </Button>
    </>
  )
}
