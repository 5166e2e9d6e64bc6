import { runStepsAndReport, staticSteps, vitestStep } from './steps.ts'

await runStepsAndReport([...staticSteps, vitestStep('unit')])
