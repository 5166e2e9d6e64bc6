import type { FarewellContent } from '#contract/farewells.ts'
import { useFormat } from '../../lib/format.ts'
import { useMessages } from '../../lib/i18n.tsx'
import { Bullets } from '../../ui/bullets.tsx'
import { Section } from '../../ui/section.tsx'

type ContentProps = { content: FarewellContent; partner: string; customer: string; isOver?: boolean }

/** What ends and what runs on, item by item; of a certificate, what has ended. */
export function WhatEnds({ content, partner, customer, isOver = false }: ContentProps) {
  const { farewells: t, customers } = useMessages()
  return (
    <>
      <Section title={isOver ? t.hasEnded : t.ends}>
        <Bullets
          sentences={[
            t.relationship(partner, customer),
            ...(content.mayOrder ? [t.buy] : []),
            ...content.roles.map((role) => t.role(customers.rightNames[role])),
            ...content.adminRelationships.map(({ name }) => t.adminRelationship(name)),
            ...(isOver || !content.mayOrder ? [] : [t.waiting]),
          ]}
        />
      </Section>
      <Section title={t.stays}>
        <Bullets sentences={useStays(content, partner)} />
      </Section>
    </>
  )
}

function useStays({ subscriptions, people }: FarewellContent, partner: string): string[] {
  const t = useMessages().farewells
  const format = useFormat()
  const lines = subscriptions.map(({ title, quantity, endsOn, state, provider, reseller }) => {
    const what = `${format.number(quantity)} × ${title}`
    if (state === 'suspended') return t.suspended(what)
    const say = provider === partner ? t.subscription : t.runsOn
    return `${say(what, format.calendarDay(endsOn))} ${t.billed(provider, reseller)}`
  })
  return [
    ...(lines.length > 0 ? lines : [t.noSubscriptions]),
    ...(people === null ? [] : [t.people(format.number(people))]),
  ]
}
