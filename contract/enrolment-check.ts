import Type from 'typebox'
import { stepWarnings } from './checks.ts'
import { Address, Nullable, OneOf } from './common.ts'
import { endpoint } from './endpoint.ts'
import { EnrolmentProfile } from './enrolment-profile.ts'

const { legalProfile, primaryContact, supportContact } = EnrolmentProfile.properties

/** A step of the form is judged before the next one begins (W1 step 8). */
export const enrolmentCheckApi = {
  check: endpoint({
    method: 'POST',
    path: '/enrolment/check',
    summary:
      'Judge a part of what is typed as Enroll now will, propose how the address is written, and keep nothing.',
    access: 'enrolment.edit',
    body: Type.Object(
      {
        legalProfile: Type.Optional(legalProfile),
        primaryContact: Type.Optional(primaryContact),
        supportContact: Type.Optional(supportContact),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      /** Null where the address is written like that already. */
      address: Nullable(Address),
      warnings: Type.Array(OneOf(stepWarnings)),
    }),
  }),
}
