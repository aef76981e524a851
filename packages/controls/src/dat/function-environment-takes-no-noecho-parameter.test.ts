import { testControl } from '@aspis/testkit';
import { functionEnvironmentTakesNoNoechoParameter as control } from './function-environment-takes-no-noecho-parameter.ts';

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
    'by Sub': `
Parameters:
  DbPassword: { Type: String, NoEcho: true }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/orders
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:
          DATABASE_URL: !Sub 'postgres://app:\${DbPassword}@db.internal/orders'
`,
    'with a default': `
Parameters:
  Key: { Type: String, NoEcho: true, Default: none }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/orders
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:
          API_KEY: !Ref Key
`,
  },
  pass: {
    'a parameter that is shown': `
Parameters:
  Stage: { Type: String }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      Role: arn:aws:iam::111122223333:role/orders
      Code: { S3Bucket: code, S3Key: orders.zip }
      Environment:
        Variables:
          STAGE: !Ref Stage
`,
    'a literal': environment('STAGE: prod'),
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
