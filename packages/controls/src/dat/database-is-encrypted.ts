import { notApplicable } from '@aspis/model';
import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const databaseIsEncrypted = defineControl({
  id: 'ASPIS-DAT-058',
  title: 'Databases are encrypted at rest',
  severity: 'medium',
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::DocDB::DBCluster'],
  why: 'Disks, backups and snapshots hold the data in plain text, and it cannot be changed later without copying the database.',
  fix: 'Set StorageEncrypted to true, and KmsKeyId for a key of yours.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    'https://cwe.mitre.org/data/definitions/311.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    AllocatedStorage: 20
`,
    good: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    StorageEncrypted: true
`,
  },
  evaluate(database) {
    // These take their encryption from the cluster, the source or the snapshot.
    const inherits = [
      'DBClusterIdentifier',
      'SourceDBInstanceIdentifier',
      'SourceDBClusterIdentifier',
      'DBSnapshotIdentifier',
      'SnapshotIdentifier',
    ];
    return inherits.some((path) => database.at(path).value.kind !== 'absent')
      ? notApplicable
      : requiresOn(database, 'StorageEncrypted');
  },
});
