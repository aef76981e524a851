import { testControl } from '@aspis/testkit';
import { kmsKeyPolicyIsNotPublic as control } from './kms-key-policy-is-not-public.ts';

testControl(control, {
  fail: {
    'AWS: *': `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*' }
`,
    'one of a list': `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: ['arn:aws:iam::111122223333:root', '*'] }, Action: 'kms:Decrypt', Resource: '*' }
`,
    'a replica': `
Key:
  Type: AWS::KMS::ReplicaKey
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*' }
`,
  },
  pass: {
    'limited to the callers of this account': `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: '*' }, Action: 'kms:Decrypt', Resource: '*', Condition: { StringEquals: { 'kms:CallerAccount': !Ref 'AWS::AccountId' } } }
`,
    'a denial': `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Deny, Principal: '*', Action: 'kms:*', Resource: '*' }
`,
    'no policy: the default one names the account': `
Key:
  Type: AWS::KMS::Key
  Properties:
    Description: orders
`,
  },
  unresolved: {
    imported: `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy: !ImportValue policy
`,
  },
});
