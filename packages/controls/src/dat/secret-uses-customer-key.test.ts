import { testControl } from '@aspis/testkit';
import { secretUsesCustomerKey as control } from './secret-uses-customer-key.ts';

testControl(control, {
  fail: {
    "AWS's key": `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    KmsKeyId: alias/aws/secretsmanager
`,
    empty: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    KmsKeyId: ''
`,
  },
  pass: {
    'a key by ARN': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    KmsKeyId: arn:aws:kms:eu-west-1:111122223333:key/1111aaaa
`,
    'a key given as a parameter': `
Parameters:
  Key: { Type: String }
Resources:
  DbSecret:
    Type: AWS::SecretsManager::Secret
    Properties:
      KmsKeyId: !Ref Key
`,
  },
  unresolved: {
    'the properties are imported': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties: !ImportValue secret
`,
  },
});
