import { testControl } from '@aspis/testkit';
import { secretRotates as control } from './secret-rotates.ts';

testControl(control, {
  fail: {
    'the schedule of another secret': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    Name: a
Rotation:
  Type: AWS::SecretsManager::RotationSchedule
  Properties:
    SecretId: !Ref Other
    RotationRules: { AutomaticallyAfterDays: 30 }
    HostedRotationLambda: { RotationType: PostgreSQLSingleUser }
`,
  },
  pass: {
    'a schedule on the attachment': `
DbSecret:
  Type: AWS::SecretsManager::Secret
  Properties:
    Name: a
Attachment:
  Type: AWS::SecretsManager::SecretTargetAttachment
  Properties: { SecretId: !Ref DbSecret, TargetId: !Ref Db, TargetType: 'AWS::RDS::DBInstance' }
Rotation:
  Type: AWS::SecretsManager::RotationSchedule
  Properties:
    SecretId: !Ref Attachment
    RotationRules: { AutomaticallyAfterDays: 30 }
    HostedRotationLambda: { RotationType: PostgreSQLSingleUser }
`,
  },
});
