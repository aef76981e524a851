import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresCustomerKey } from './kms-key-choice.ts';

export const topicUsesCustomerKey = defineControl({
  id: 'ASPIS-DAT-025',
  title: 'Encrypted topics use a customer managed key',
  severity: 'low',
  appliesTo: ['AWS::SNS::Topic'],
  why: 'The policy of alias/aws/sns cannot be changed: AWS services such as EventBridge and S3 cannot publish to the topic, and nobody can be kept from using the key.',
  fix: 'Set KmsMasterKeyId to a key of yours whose policy names the publishers.',
  sources: ['https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html'],
  equivalents: { trivy: ['AWS-0136'], kics: ['sns_topic_encrypted_with_aws_managed_key'] },
  examples: {
    bad: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: alias/aws/sns
`,
    good: `
Orders:
  Type: AWS::SNS::Topic
  Properties:
    KmsMasterKeyId: !Ref Key
`,
  },
  evaluate: (topic) =>
    topic.at('KmsMasterKeyId').value.kind === 'absent' ? notApplicable : requiresCustomerKey(topic, 'KmsMasterKeyId'),
});
