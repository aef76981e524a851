import { testControl } from '@aspis/testkit';
import { parameterStoreHoldsNoSecretInPlain as control } from './parameter-store-holds-no-secret-in-plain.ts';

testControl(control, {
  fail: {
    'resolved from a secret': `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Value: '{{resolve:secretsmanager:orders:SecretString:key}}'
`,
    'a parameter under a name for secrets': `
Parameters:
  StripeKey: { Type: String }
Resources:
  ApiKey:
    Type: AWS::SSM::Parameter
    Properties:
      Name: /orders/stripe/api-key
      Value: !Ref StripeKey
`,
  },
  pass: {
    'an import': `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/key
    Value: !ImportValue key
`,
    configuration: `
Parameters:
  Stage: { Type: String }
Resources:
  ApiKey:
    Type: AWS::SSM::Parameter
    Properties:
      Name: /orders/stage
      Value: !Ref Stage
`,
    "another resource's name": `
ApiKey:
  Type: AWS::SSM::Parameter
  Properties:
    Name: /orders/table
    Value: !Ref Table
`,
  },
});
