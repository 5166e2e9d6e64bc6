import { checks } from './checks.ts'
import { enrolment } from './enrolment.ts'

/** What is said while enrolling and vetting, on either side. */
export const enrolling = { checks, enrolment }
