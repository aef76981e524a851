import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const secretRotates = defineControl({
  id: 'ASPIS-DAT-013',
  title: 'Secrets rotate',
  severity: 'medium',
  appliesTo: ['AWS::SecretsManager::Secret'],
  why: 'A secret that never changes stays useful to whoever got hold of it once, through a log, a backup or a former colleague.',
  fix: 'Add an AWS::SecretsManager::RotationSchedule for the secret, with HostedRotationLambda for databases or a rotation function of your own.',
  whenNotToUse: 'The secret is issued by somebody else who offers no way to replace it automatically.',
  sources: [
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-rotationschedule.html',
  ],
  equivalents: {
    'guard-registry': ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
    'cdk-nag': ['SecretsManagerRotationEnabled'],
    prowler: ['secretsmanager_automatic_rotation_enabled'],
    securityhub: ['SecretsManager.1'],
    'aws-config': ['SECRETSMANAGER_ROTATION_ENABLED_CHECK'],
  },
  examples: {
    bad: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    GenerateSecretString: { PasswordLength: 32 }
`,
    good: `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    GenerateSecretString: { PasswordLength: 32 }
Rotation:
  Type: AWS::SecretsManager::RotationSchedule
  Properties:
    SecretId: !Ref DbSecret
    RotationRules: { AutomaticallyAfterDays: 30 }
    HostedRotationLambda: { RotationType: PostgreSQLSingleUser }
`,
  },
  evaluate(secret, app) {
    const attached = app.referrers(secret, 'AWS::SecretsManager::SecretTargetAttachment', 'SecretId');
    const rotates = [secret, ...attached].some(
      (holder) => app.referrers(holder, 'AWS::SecretsManager::RotationSchedule', 'SecretId').length > 0,
    );
    return rotates ? pass : fail(secret, 'no rotation schedule refers to the secret');
  },
});
