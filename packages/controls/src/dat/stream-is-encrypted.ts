import { fail } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const streamIsEncrypted = defineControl({
  id: 'ASPIS-DAT-044',
  title: 'Data streams are encrypted with a KMS key',
  severity: 'medium',
  appliesTo: ['AWS::Kinesis::Stream'],
  why: 'Kinesis stores records as they come unless it is told to encrypt them; whoever gets at the storage reads them.',
  fix: 'Set StreamEncryption with `EncryptionType: KMS` and a KeyId, alias/aws/kinesis or a key of yours.',
  sources: [
    'https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_43'],
    cfn_nag: ['W49'],
    kics: ['kinesis_sse_not_configured', 'kinesis_not_encrypted_with_kms'],
    trivy: ['AWS-0064'],
    'guard-registry': ['KINESIS_STREAM_ENCRYPTION_RULE'],
    'cdk-nag': ['KinesisDataStreamSSE'],
    prowler: ['kinesis_stream_encrypted_at_rest'],
    securityhub: ['Kinesis.1'],
    'aws-config': ['KINESIS_STREAM_ENCRYPTED'],
  },
  examples: {
    bad: `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    ShardCount: 1
`,
    good: `
Clicks:
  Type: AWS::Kinesis::Stream
  Properties:
    StreamEncryption: { EncryptionType: KMS, KeyId: alias/aws/kinesis }
`,
  },
  evaluate(stream) {
    const type = stream.string('StreamEncryption.EncryptionType');
    if (type.kind === 'unresolved') return type;
    const isNamed = type.value !== undefined && type.value !== '';
    if (type.value !== 'KMS')
      return fail(
        stream.at('StreamEncryption.EncryptionType'),
        isNamed ? `EncryptionType is ${type.value}` : 'no EncryptionType',
      );
    return requiresGiven(stream, 'StreamEncryption.KeyId');
  },
});
