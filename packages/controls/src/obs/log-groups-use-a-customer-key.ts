import { defineControl } from '../control.ts';
import { requiresGiven } from '../required-setting.ts';

export const logGroupsUseACustomerKey = defineControl({
  id: 'ASPIS-OBS-015',
  title: 'Log groups are encrypted with a customer key',
  severity: 'low',
  appliesTo: ['AWS::Logs::LogGroup'],
  why: 'Logs pick up tokens and personal data. Under the key of CloudWatch Logs anyone who may read logs reads them; a key of your own is a second lock that can be audited and closed.',
  fix: 'Set KmsKeyId to the ARN of a key whose policy lets logs.<region>.amazonaws.com use it for this log group.',
  whenNotToUse: 'The logs are known to hold nothing that needs more than the default encryption.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_158'],
    prowler: ['cloudwatch_log_group_kms_encryption_enabled'],
    'cdk-nag': ['CloudWatchLogGroupEncrypted'],
    kics: ['cloudwatch_log_group_not_encrypted'],
    trivy: ['AWS-0017'],
    'guard-registry': ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
    cfn_nag: ['W84'],
    'aws-config': ['CLOUDWATCH_LOG_GROUP_ENCRYPTED'],
    regula: ['FG_R00068'],
    terrascan: ['AC_AWS_0451'],
  },
  examples: {
    bad: `
Log:
  Type: AWS::Logs::LogGroup
  Properties: { LogGroupName: /shop/orders }
`,
    good: `
Log:
  Type: AWS::Logs::LogGroup
  Properties: { LogGroupName: /shop/orders, KmsKeyId: arn:aws:kms:eu-west-1:111122223333:key/1 }
`,
  },
  evaluate: (group) => requiresGiven(group, 'KmsKeyId'),
});
