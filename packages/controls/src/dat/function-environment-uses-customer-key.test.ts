import { testControl } from '@aspis/testkit';
import { functionEnvironmentUsesCustomerKey as control } from './function-environment-uses-customer-key.ts';

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
    'variables and no key': environment('TABLE: orders'),
  },
  pass: {
    'a key by reference': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    Handler: index.handler
    Role: arn:aws:iam::111122223333:role/orders
    Code: { S3Bucket: code, S3Key: orders.zip }
    KmsKeyArn: !GetAtt Key.Arn
    Environment:
      Variables:
        TABLE: orders
`,
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
    'empty variables': `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Environment: { Variables: {} } }
`,
  },
});
