import { matchesAction } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const decryptionNamesItsKeys = defineControl({
  id: 'ASPIS-IAM-021',
  title: 'Decryption is allowed with named keys only',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: 'With kms:Decrypt on every key the identity reads whatever else it can fetch, and the keys no longer separate one application from another.',
  fix: 'Name the key ARN; a condition on kms:ViaService or kms:EncryptionContext narrows further.',
  sources: [
    'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-1',
    'https://docs.aws.amazon.com/kms/latest/developerguide/iam-policies-best-practices.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    securityhub: ['KMS.1', 'KMS.2'],
    'aws-config': ['IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS', 'IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: kms:Decrypt, Resource: '*' }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: kms:Decrypt, Resource: !GetAtt Key.Arn }
Key:
  Type: AWS::KMS::Key
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, ({ actions, resources, conditions }) => {
      const action = actions.find(({ value }) =>
        ['kms:Decrypt', 'kms:ReEncryptFrom'].some((decrypting) => matchesAction(value, decrypting)),
      );
      const wide = resources.find(({ value }) => value === '*' || /:(key|alias)\/\*$/.test(value));
      if (action === undefined || wide === undefined || conditions.length > 0) return undefined;
      return {
        place: action,
        evidence: `${action.value} is allowed with ${wide.value === '*' ? 'every key' : wide.value}`,
      };
    }),
});
