import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const topicIsEncrypted = defineControl({
  id: 'ASPIS-DAT-024',
  title: 'Topics are encrypted at rest',
  severity: 'low',
  appliesTo: ['AWS::SNS::Topic'],
  why: 'Messages that SNS holds while it retries deliveries lie unencrypted, and nothing beyond sns permissions guards them.',
  fix: 'Set KmsMasterKeyId, to a key of yours where AWS services publish to the topic.',
  sources: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_26'],
    cfn_nag: ['W47'],
    kics: ['sns_topic_without_kms_master_key_id', 'sns_topic_not_encrypted'],
    trivy: ['AWS-0095', 'AWS-0136'],
    'guard-registry': ['SNS_ENCRYPTED_KMS'],
    'cdk-nag': ['SNSEncryptedKMS'],
    prowler: ['sns_topics_kms_encryption_at_rest_enabled'],
    securityhub: ['SNS.1'],
    'aws-config': ['SNS_ENCRYPTED_KMS'],
    'sls-mentor': ['encryptedSnsTopics'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    TopicName: orders
`,
    good: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: !Ref Key
`,
  },
  evaluate: (topic) => requiresGiven(topic, 'KmsMasterKeyId'),
});
