import { aboutAdministration, aboutRelationship, aboutSubscription, runOut } from './customer-rules.ts'
import { aboutInvitation, invite } from './consent-rules.ts'
import {
  dateOf,
  day,
  end,
  isHeld,
  isSide,
  may,
  type Model,
  type OrgName,
  orgOf,
  otherSide,
  type Partnership,
  type Person,
} from './model.ts'
import type { Step } from './story.ts'

// The rules themselves: what each step does, or why it is refused.

const needs: Record<string, string> = {
  'ask-partner': 'partnership.request',
  'ask-alone': 'relationship.request',
  'ask-customer': 'customer.invite',
  authorize: 'partnership.authorize',
  accept: 'relationship.accept',
  revoke: 'invitation.view',
  send: 'invitation.view',
  replace: 'invitation.view',
  remove: 'partnership.remove',
  'give-notice': 'partnership.remove',
  'withdraw-notice': 'partnership.remove',
  'grant-access': 'partner-access.change',
  'revoke-access': 'partner-access.change',
  'end-by-operator': 'partnership.end',
  'remove-rights': 'admin-rights.remove',
  'give-back': 'admin-relationship.terminate',
  'end-by-customer': 'relationship.remove',
  'end-by-partner': 'relationship.remove',
  order: 'order.place', // I-03: no reseller ever holds it
  'suspend-subscription': 'subscription.change',
  'reactivate-subscription': 'subscription.change',
  'ask-administration': 'admin-relationship.request',
  approve: 'admin-relationship.approve',
  refuse: 'admin-relationship.approve',
  'take-back': 'admin-relationship.request',
  terminate: 'admin-relationship.terminate',
  'drop-role': 'admin-relationship.request',
  extend: 'admin-relationship.terminate',
  'assign-group': 'admin-relationship.map',
  suspend: 'partner.suspend',
  reinstate: 'partner.suspend',
}

/** One step: `ok`, or the code of the refusal. Changes the model only when it is `ok`. */
export function apply(m: Model, step: Step): string {
  if (step.do === 'time') return passTime(m, step.days)
  const needed = needs[step.do]
  if (needed && !may(step.who, needed)) return 'forbidden'
  if ('invitation' in step) return aboutInvitation(m, step, m.invitations[step.invitation])
  if ('partnership' in step) return aboutPartnership(m, step, m.partnerships[step.partnership])
  if ('relationship' in step) return aboutRelationship(m, step, m.relationships[step.relationship])
  if ('subscription' in step) return aboutSubscription(m, step, m.subscriptions[step.subscription])
  if ('administration' in step) return aboutAdministration(m, step, m.administrations[step.administration])
  if (step.do === 'ask-partner') return invite(m, 'partnership', orgOf(step.who), null)
  if (step.do === 'ask-alone') return invite(m, 'reseller_alone', orgOf(step.who), null, step)
  return measure(m, step)
}

function passTime(m: Model, days: number): string {
  m.now += days * day
  for (const p of m.partnerships) if (!p.isOver && p.endsOn && p.endsOn < dateOf(m.now)) end(m, p)
  runOut(m)
  return 'ok'
}

function measure(m: Model, { do: action, partner }: Extract<Step, { partner: OrgName }>): string {
  if (m.suspended.has(partner) === (action === 'suspend')) return 'wrong_state'
  if (action === 'suspend') m.suspended.add(partner)
  else m.suspended.delete(partner)
  return 'ok'
}

type PartnershipStep = Extract<Step, { partnership: number }>
function aboutPartnership(m: Model, step: PartnershipStep, p: Partnership | undefined): string {
  const own = orgOf(step.who)
  const isOperator = own === 'op'
  if (!p || (!isOperator && !isSide(p, own))) return 'not_found'
  if (step.do === 'remove' || step.do === 'end-by-operator') {
    if (!p.isOver) end(m, p)
    return 'ok'
  }
  if (p.isOver) return 'not_found'
  if (step.do === 'ask-customer') return invite(m, 'reseller_joint', own, otherSide(p, own), step)
  return step.do === 'grant-access' || step.do === 'revoke-access'
    ? changeAccess(m, p, step.do === 'grant-access')
    : changeNotice(m, step as NoticeStep, p, own)
}

function changeAccess(m: Model, p: Partnership, grants: boolean): string {
  if (p.access === grants) return 'ok'
  if (grants && isHeld(m, p)) return 'wrong_state'
  p.access = grants
  return 'ok'
}

type NoticeStep = Extract<Step, { do: 'give-notice' }> | { do: 'withdraw-notice'; who: Person }
function changeNotice(m: Model, step: NoticeStep, p: Partnership, own: OrgName): string {
  if (step.do === 'give-notice') {
    if (step.days > 90) return 'invalid_input'
    const endsOn = dateOf(m.now + step.days * day)
    if (p.noticeBy === own && p.endsOn === endsOn) return 'ok'
    if (p.endsOn) return 'wrong_state'
    Object.assign(p, { endsOn, noticeBy: own })
    return 'ok'
  }
  if (!p.endsOn) return 'ok'
  if (p.noticeBy !== own) return 'forbidden'
  Object.assign(p, { endsOn: null, noticeBy: null })
  return 'ok'
}
