import { report, runSteps, staticSteps, vitestStep } from './steps.ts'

report(await runSteps([...staticSteps, vitestStep('unit')]))
