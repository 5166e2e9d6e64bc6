import {
  may,
  dateOf,
  day,
  end,
  ended,
  type Invitation,
  isHeld,
  isOpen,
  isSide,
  kindOf,
  type Model,
  type OrgName,
  orgOf,
  otherSide,
  type Partnership,
  type Person,
  related,
  type Relationship,
  rolesOf,
  shownState,
  standing,
  type Step,
} from './model.ts'

// The rules themselves: what each step does, or why it is refused.

const needs: Record<string, string> = {
  'ask-partner': 'partnership.request',
  'ask-customer': 'customer.invite',
  authorize: 'partnership.authorize',
  accept: 'relationship.accept',
  revoke: 'invitation.view',
  send: 'invitation.view',
  remove: 'partnership.remove',
  'give-notice': 'partnership.remove',
  'withdraw-notice': 'partnership.remove',
  'grant-access': 'partner-access.change',
  'revoke-access': 'partner-access.change',
  'end-by-operator': 'partnership.end',
  'remove-rights': 'admin-rights.remove',
  'end-by-customer': 'relationship.remove',
  'end-by-partner': 'relationship.remove',
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
  if (step.do === 'ask-partner') return askPartner(m, orgOf(step.who))
  return measure(m, step as Extract<Step, { partner: OrgName }>)
}

function passTime(m: Model, days: number): string {
  m.now += days * day
  for (const p of m.partnerships) if (!p.isOver && p.endsOn && p.endsOn < dateOf(m.now)) end(m, p)
  return 'ok'
}

const newInvitation = (
  m: Model,
  kind: Invitation['kind'],
  from: OrgName,
  other: OrgName | null,
): Invitation => ({
  kind,
  from,
  with: other,
  state: 'draft',
  expires: m.now + 30 * day,
  by: null,
})

function askPartner(m: Model, own: OrgName): string {
  if (m.suspended.has(own)) return 'partner_suspended' // I-51
  m.invitations.push(newInvitation(m, 'partnership', own, null))
  return 'ok'
}

type RelationshipStep = Extract<Step, { relationship: number }>
function aboutRelationship(m: Model, step: RelationshipStep, named: Relationship | undefined): string {
  const own = orgOf(step.who)
  // A partner names the customer, a customer the relationship.
  const r = step.do === 'end-by-partner' && named ? related(m, own, named.customer) : named
  if (!r || (r.customer !== own && step.do !== 'end-by-partner')) return 'not_found'
  if (step.do !== 'remove-rights') {
    // I-33: gone with all it gave; nothing else ends (I-11).
    m.relationships.splice(m.relationships.indexOf(r), 1)
    return 'ok'
  }
  if (!r.hasRights) return 'wrong_state'
  r.hasRights = false // I-11: the relationship stays
  return 'ok'
}

function measure(m: Model, { do: action, partner }: Extract<Step, { partner: OrgName }>): string {
  if (m.suspended.has(partner) === (action === 'suspend')) return 'wrong_state'
  if (action === 'suspend') m.suspended.add(partner)
  else m.suspended.delete(partner)
  return 'ok'
}

type LinkStep = Extract<Step, { invitation: number }>
function aboutInvitation(m: Model, step: LinkStep, i: Invitation | undefined): string {
  const own = orgOf(step.who)
  const isOwnersStep = step.do === 'revoke' || step.do === 'send'
  if (!i && !isOwnersStep) return 'link_invalid'
  if (step.do === 'send' && m.suspended.has(own)) return 'partner_suspended'
  if (!i) return 'not_found'
  if (step.do === 'open') return 'ok' // I-45: opening changes nothing
  if (step.do === 'see') {
    if (isOpen(m, i) && i.state !== 'viewed') i.state = 'viewed'
    return 'ok'
  }
  if (step.do === 'decline') return decline(m, step.who, i)
  if (step.do === 'keep') return keep(m, step.who, i)
  if (step.do === 'authorize') return authorize(m, own, i, step.access)
  if (step.do === 'accept') return accept(m, own, i, step.only)
  if (i.from !== own) return 'not_found'
  if (!isOpen(m, i)) return 'wrong_state'
  i.state = step.do === 'revoke' ? 'revoked' : 'sent'
  return 'ok'
}

function decline(m: Model, who: Person, i: Invitation): string {
  if (!may(who, i.kind === 'partnership' ? 'partnership.authorize' : 'relationship.accept'))
    return 'forbidden'
  const over = ended(m, i)
  if (over) return over
  i.state = 'declined'
  return 'ok'
}

/** Both partners have all that the invitation asks for (W9); the agreement came with the first acceptance. */
function holdsAll(m: Model, own: OrgName, i: Invitation): boolean {
  return [i.from, i.with as OrgName].every((partner) => {
    const r = related(m, partner, own)
    return r && (kindOf(partner) === 'provider' || r.hasRights)
  })
}

/** The first thing in the way of the organisation's answer, as the link's page names it. */
export function obstacle(m: Model, who: Person, i: Invitation): string | null {
  const own = orgOf(who)
  const isPartnership = i.kind === 'partnership'
  if (isPartnership && kindOf(own) === 'reseller' && standing(m, i.from, own)) return 'already-connected'
  const state = shownState(m, i)
  if (state === 'accepted') return 'used'
  if (['declined', 'revoked', 'expired'].includes(state)) return state
  if (own === i.from || own === i.with) return 'own-organisation'
  if (kindOf(own) !== (isPartnership ? 'reseller' : 'customer')) return 'wrong-kind'
  if (!isPartnership && holdsAll(m, own, i)) return 'already-connected'
  if (!rolesOf(who).includes('global-admin')) return 'not-global-admin'
  if (m.suspended.has(own)) return 'own-suspended'
  return [i.from, i.with].some((org) => org && m.suspended.has(org)) ? 'sender-not-ready' : null
}

function keep(m: Model, who: Person, i: Invitation): string {
  const over = ended(m, i)
  if (over) return over
  return [null, 'not-global-admin'].includes(obstacle(m, who, i)) ? 'ok' : 'wrong_state'
}

/** I-04: invitation of the one, consent of the other's global admin; clicked again it answers the same (I-06). */
function authorize(m: Model, own: OrgName, i: Invitation, access: boolean): string {
  if (i.kind !== 'partnership') return 'wrong_organisation'
  if (standing(m, i.from, own)) return 'ok'
  const over = ended(m, i)
  if (over) return over
  if (m.suspended.has(own) || m.suspended.has(i.from)) return 'wrong_organisation'
  Object.assign(i, { state: 'accepted', by: own })
  m.partnerships.push({
    provider: i.from,
    reseller: own,
    isOver: false,
    endsOn: null,
    noticeBy: null,
    access,
  })
  return 'ok'
}

/** I-05: those the customer chose, at once or not at all; one that stands stays as it is (I-10). */
function accept(m: Model, own: OrgName, i: Invitation, only: string | null): string {
  if (i.kind !== 'reseller_joint') return 'wrong_organisation'
  if (i.state === 'accepted' && i.by === own) return 'ok'
  const over = ended(m, i)
  if (over) return over
  if (holdsAll(m, own, i)) return 'wrong_organisation'
  const pair = [i.from, i.with as OrgName]
  if (pair.some((org) => m.suspended.has(org))) return 'wrong_organisation'
  const [provider, reseller] = pair.toSorted() as [OrgName, OrgName]
  if (!standing(m, provider, reseller)) return 'sender_not_ready'
  Object.assign(i, { state: 'accepted', by: own })
  for (const partner of [reseller, provider].filter((org) => !only || kindOf(org) === only)) {
    const isReseller = partner === reseller
    const existing = related(m, partner, own)
    if (existing) existing.hasRights ||= isReseller
    else m.relationships.push({ partner, customer: own, hasRights: isReseller })
  }
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
  if (step.do === 'ask-customer') {
    if (isHeld(m, p)) return 'partner_suspended'
    m.invitations.push(newInvitation(m, 'reseller_joint', own, otherSide(p, own)))
    return 'ok'
  }
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
