import { testControl } from '@aspis/testkit';
import { functionsAreNotSwitchedOff as control } from './functions-are-not-switched-off.ts';

testControl(control, {
  fail: {
    'as text': `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: '0' } }
`,
  },
  pass: {
    one: `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 1 } }
`,
  },
  unresolved: {
    'a parameter': `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: !ImportValue limit } }
`,
  },
  notApplicable: {
    none: `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
