import { testControl } from '@aspis/testkit';
import { functionEnvironmentHoldsNoPlaceholderSecret as control } from './function-environment-holds-no-placeholder-secret.ts';

const environment = (variable: string) => `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Environment:
      Variables:
        ${variable}
`;

testControl(control, {
  fail: {
    changeme: environment('DB_PASSWORD: changeme'),
    'angle brackets': environment("API_KEY: '<your key>'"),
    'your-…': environment('SLACK_TOKEN: your-slack-token'),
  },
  pass: {
    'no secret name': environment('STAGE: test'),
    empty: environment("DB_PASSWORD: ''"),
    'a real value, which another control reports': environment('DB_PASSWORD: Tr0ub4dor-3'),
  },
  unresolved: {
    'the variables are imported': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Environment: !ImportValue environment
`,
  },
  notApplicable: {
    'no variables': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
  },
});
