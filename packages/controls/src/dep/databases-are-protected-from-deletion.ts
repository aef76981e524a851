import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const databasesAreProtectedFromDeletion = defineControl({
  id: 'ASPIS-DEP-015',
  title: 'Databases are protected from deletion',
  severity: 'low',
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::DocDB::DBCluster', 'AWS::Neptune::DBCluster'],
  why: 'One call, by an intruder, a script or a replaced stack, deletes the database, and its automated backups with it.',
  fix: 'Set DeletionProtection to true; of instances in a cluster, on the cluster.',
  whenNotToUse: 'The database holds what can be made again, or belongs to a stage for tests.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_DeleteInstance.html',
    'https://docs.aws.amazon.com/config/latest/developerguide/rds-instance-deletion-protection-enabled.html',
    'https://attack.mitre.org/techniques/T1485/',
  ],
  equivalents: {
    'aws-config': ['RDS_INSTANCE_DELETION_PROTECTION_ENABLED', 'RDS_CLUSTER_DELETION_PROTECTION_ENABLED'],
  },
  examples: {
    bad: `
Db:
  Type: AWS::RDS::DBInstance
  Properties: { Engine: postgres, AllocatedStorage: 20 }
`,
    good: `
Db:
  Type: AWS::RDS::DBInstance
  Properties: { Engine: postgres, AllocatedStorage: 20, DeletionProtection: true }
`,
  },
  evaluate(database) {
    // The cluster protects its instances.
    return database.at('DBClusterIdentifier').value.kind !== 'absent' && database.type === 'AWS::RDS::DBInstance'
      ? notApplicable
      : requiresOn(database, 'DeletionProtection');
  },
});
