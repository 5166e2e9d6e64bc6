import { useMessages } from '../../lib/i18n.tsx'
import { TextLink } from '../../ui/links.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Stack } from '../../ui/stack.tsx'

/** Why users and licences of this customer are closed, and who can open them. */
export function NoRights({ customerId }: { customerId: string }) {
  const t = useMessages().customers
  return (
    <Stack>
      <Notice>{`${t.noRightsText} ${t.whoGivesRights}`}</Notice>
      <WhyHere customerId={customerId} />
    </Stack>
  )
}

/** To the explorer of rights, asked about this customer. */
export function WhyHere({ customerId }: { customerId: string }) {
  const t = useMessages().customers
  return (
    <div>
      <TextLink to={`/settings/rights?permission=customer-user.view&customerId=${customerId}`}>
        {t.whoMayHere}
      </TextLink>
    </div>
  )
}
