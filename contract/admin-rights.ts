import Type from 'typebox'
import { OneOf } from './common.ts'
import { directoryRoles } from './directory-roles.ts'

/** Least-privilege template of an accepted invitation (C13): what "administrator permissions" cover. */
export const adminRightsRoles = [
  'directory-readers',
  'user-administrator',
  'license-administrator',
  'helpdesk-administrator',
] as const
export const DirectoryRoleName = OneOf(directoryRoles)

/** Who has to approve that roles are taken for a time: nobody takes any, nobody, a colleague, or the customer. */
export const elevationModes = ['off', 'reason', 'approval', 'customer'] as const
export const elevationApprovers = ['nobody', 'partner', 'customer'] as const

/** A role nobody used for so long is proposed to be given back (C12). */
export const unusedDays = 60
/** The reader may ask for another number of days. */
export const UnusedDays = Type.Optional(Type.Integer({ minimum: 7, maximum: 365 }))
