import type { enrolling as en } from '../en/enrolling.ts'
import { checks } from './checks.ts'
import { enrolment } from './enrolment.ts'

export const enrolling: typeof en = { checks, enrolment }
