export { applicationFrom, wholeTemplate } from './application-from.ts';
export { type ControlCases, outcomesOf, testControl } from './test-control.ts';
export { toPlainJson } from './to-plain-json.ts';
