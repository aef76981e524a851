export { applicationFrom, wholeTemplate } from './application-from.ts';
export { policyThatMay, roleThatMay, roleTrusting } from './policy-templates.ts';
export { type ControlCases, outcomesOf, testControl } from './test-control.ts';
export { toPlainJson } from './to-plain-json.ts';
