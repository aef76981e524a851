import { testControl } from '@aspis/testkit';
import { reservedConcurrencyLeavesARest as control } from './reserved-concurrency-leaves-a-rest.ts';

testControl(control, {
  fail: {
    'one alone': `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 950 } }
`,
  },
  pass: {
    'just within': `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: 900 } }
`,
  },
  unresolved: {
    'a parameter': `
Orders: { Type: AWS::Lambda::Function, Properties: { ReservedConcurrentExecutions: !ImportValue limit } }
`,
  },
  notApplicable: {
    'nothing reserved': `
Orders: { Type: AWS::Lambda::Function }
`,
  },
});
