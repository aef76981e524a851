import { isPublic } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const kmsKeyPolicyIsNotPublic = defineControl({
  id: 'ASPIS-DAT-018',
  title: 'KMS key policies let in nobody unknown',
  severity: 'high',
  appliesTo: ['AWS::KMS::Key', 'AWS::KMS::ReplicaKey'],
  why: 'A key policy with a principal of * and no condition on the caller lets every AWS account use the key, or with kms:* take it over.',
  fix: 'Name the account (`arn:aws:iam::<account>:root`) or the roles that use the key, or limit the statement with kms:CallerAccount or kms:ViaService.',
  sources: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_33'],
    prowler: ['kms_key_not_publicly_accessible'],
    kics: ['kms_allows_wildcard_principal', 'kms_key_with_full_permissions'],
    'guard-registry': ['KMS_NO_WILDCARD_PRINCIPAL'],
    cfn_nag: ['F76'],
    cfripper: ['KMSKeyWildcardPrincipalRule'],
    securityhub: ['KMS.5'],
    regula: ['FG_R00252'],
  },
  examples: {
    bad: `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: '*', Action: 'kms:*', Resource: '*' }
`,
    good: `
Key:
  Type: AWS::KMS::Key
  Properties:
    KeyPolicy:
      Version: '2012-10-17'
      Statement:
        - { Effect: Allow, Principal: { AWS: !Sub 'arn:aws:iam::\${AWS::AccountId}:root' }, Action: 'kms:*', Resource: '*' }
`,
  },
  evaluate: (key) =>
    judgeStatements(key.at('KeyPolicy'), (statement) => (isPublic(statement) ? 'allows everyone' : undefined)),
});
