export { askingPartners, type AskingPartner, asksOf, boundDomainOf, usualAsks } from './asks.ts'
export { draftInvitation } from './draft-invitation.ts'
export {
  endOf,
  getByLink,
  hasOpenJoint,
  type InvitationRow,
  insertStep,
  moveInvitation,
  spendUse,
} from './invitation-store.ts'
export { sendInvitation } from './send-invitation.ts'
export { viewInvitation } from './invitation-view.ts'
export { customerAgreementVersion, obstacleOf } from './link-page.ts'
export { forgetKept } from './link-store.ts'
export { mailDetailsOf } from './mail-details.ts'
export { remindDue } from './remind-due.ts'
