import { report, runSteps, vitestStep } from './steps.ts'

/** The property tests at length: a million steps, about half an hour; MITTLER_STEPS says another number. */
const score = await runSteps([
  vitestStep('api', {
    name: 'a million random steps',
    args: ['tests/relations.api.test.ts'],
    env: { MITTLER_STEPS: process.env['MITTLER_STEPS'] ?? '1000000' },
    minutes: 240,
  }),
])
report(score)
