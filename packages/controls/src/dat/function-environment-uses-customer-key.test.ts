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
    SAM: `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    MemorySize: 256
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: .
      Environment:
        Variables: { TABLE: orders }
`,
    'variables and no key': environment('TABLE: orders'),
  },
  pass: {
    'SAM, the key set for all functions': `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    KmsKeyArn: arn:aws:kms:eu-west-1:111122223333:key/1111aaaa
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: .
      Environment:
        Variables: { TABLE: orders }
`,
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
