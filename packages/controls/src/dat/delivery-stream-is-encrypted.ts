import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const deliveryStreamIsEncrypted = defineControl({
  id: 'ASPIS-DAT-045',
  title: 'Delivery streams that take records directly are encrypted',
  severity: 'medium',
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  why: 'Firehose keeps records for as long as the destination does not take them; without encryption they lie in plain text.',
  fix: 'Set DeliveryStreamEncryptionConfigurationInput with `KeyType: CUSTOMER_MANAGED_CMK` and KeyARN, or AWS_OWNED_CMK.',
  sources: [
    'https://docs.aws.amazon.com/firehose/latest/dev/encryption.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {
    cfn_nag: ['W88'],
    'guard-registry': ['KINESIS_FIREHOSE_DELIVERY_STREAM_ENCRYPTION_RULE'],
    checkov: ['CKV_AWS_240'],
    'cdk-nag': ['KinesisDataFirehoseSSE'],
    prowler: ['firehose_stream_encrypted_at_rest'],
    securityhub: ['DataFirehose.1'],
  },
  examples: {
    bad: `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamType: DirectPut
`,
    good: `
Archive:
  Type: AWS::KinesisFirehose::DeliveryStream
  Properties:
    DeliveryStreamType: DirectPut
    DeliveryStreamEncryptionConfigurationInput: { KeyType: AWS_OWNED_CMK }
`,
  },
  evaluate(stream) {
    const type = stream.string('DeliveryStreamType');
    if (type.kind === 'unresolved') return type;
    // Firehose encrypts what it reads from another stream as that stream is encrypted.
    return type.value === undefined || type.value === 'DirectPut'
      ? requiresGiven(stream, 'DeliveryStreamEncryptionConfigurationInput.KeyType')
      : notApplicable;
  },
});
