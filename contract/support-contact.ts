import Type from 'typebox'
import { Email, Phone } from './common.ts'

/** Where customers find help; on its own, so that a page that shows it need not know the enrolment. */
export const SupportContact = Type.Object(
  {
    email: Email,
    phone: Phone,
    website: Type.Optional(Type.String({ maxLength: 300, pattern: '^(https?://\\S+\\.\\S+)?$' })),
  },
  { additionalProperties: false },
)
