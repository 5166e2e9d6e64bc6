import { programStep, runSteps } from './steps.ts'

const { failed } = await runSteps([programStep('format', 'oxfmt', 'bin/oxfmt', [])])
process.exitCode = failed
