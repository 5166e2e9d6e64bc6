export { findOperator, type OperatorFacts, renewFirstLink, setUpOperator } from './set-up-operator.ts'
