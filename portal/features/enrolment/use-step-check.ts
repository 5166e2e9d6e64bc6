import { useState } from 'react'
import { enrolmentCheckApi } from '#contract/enrolment-check.ts'
import type { Reply } from '#contract/endpoint.ts'
import { call } from '../../lib/api.ts'
import { partOf, type ProfileStep, type ProfileValues } from './profile-fields.ts'

export type Findings = Reply<typeof enrolmentCheckApi.check>

/**
 * Judges a step before the next one begins, so that nobody meets a rule three steps later. What is only odd, or
 * written unusually, is shown once; Next again goes on with the same text.
 */
export function useStepCheck() {
  const [seen, setSeen] = useState<{ text: string; findings: Findings }>()
  const textOf = (values: ProfileValues) => JSON.stringify(partOf('company', values))
  return {
    findingsFor: (values: ProfileValues) => (seen?.text === textOf(values) ? seen.findings : undefined),
    /** Whether the step is done; throws the refusal with its fields. */
    check: async (step: ProfileStep, values: ProfileValues): Promise<boolean> => {
      const findings = await call(enrolmentCheckApi.check, partOf(step, values))
      const isPlain = findings.address === null && findings.warnings.length === 0
      const text = textOf(values)
      if (isPlain || seen?.text === text) return true
      setSeen({ text, findings })
      return false
    },
  }
}
