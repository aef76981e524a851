import { testControl } from '@aspis/testkit';
import { parameterValueIsNoLiteralSecret as control } from './parameter-value-is-no-literal-secret.ts';

testControl(control, {
  fail: {
    'a connection string': `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Type: String
    Value: mysql://app:s3cr3tPw@db.internal/orders
`,
    'named by its logical id': `
DbPassword:
  Type: AWS::SSM::Parameter
  Properties: { Type: String, Value: Winter2026 }
`,
  },
  pass: {
    'an import': `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/api-key
    Value: !ImportValue key
`,
    configuration: `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/table
    Type: String
    Value: orders-2026
`,
    'a parameter': `
Parameters:
  Key: { Type: String, NoEcho: true }
Resources:
  ApiKey:
    Type: AWS::SSM::Parameter
    Properties:
      Name: /orders/api-key
      Value: !Ref Key
`,
    'a placeholder that is replaced by hand': `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/api-key
    Value: REPLACE_ME
`,
  },
});
