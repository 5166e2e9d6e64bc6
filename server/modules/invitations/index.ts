export { draftInvitation } from './draft-invitation.ts'
export { endOf, getByLink, type InvitationRow, moveInvitation } from './invitation-store.ts'
export { viewInvitation } from './invitation-view.ts'
export { customerAgreementVersion, obstacleOf } from './link-page.ts'
