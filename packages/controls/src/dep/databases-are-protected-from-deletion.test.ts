import { testControl } from '@aspis/testkit';
import { databasesAreProtectedFromDeletion as control } from './databases-are-protected-from-deletion.ts';

testControl(control, {
  fail: {
    'a cluster that names itself': `
Db: { Type: AWS::RDS::DBCluster, Properties: { DBClusterIdentifier: shop, Engine: aurora-mysql } }
`,
    'a replica, on which readers depend': `
Db: { Type: AWS::RDS::DBInstance, Properties: { SourceDBInstanceIdentifier: shop } }
`,
    'switched off on a cluster': `
Db: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, DeletionProtection: false } }
`,
    'left out on a document database': `
Db: { Type: AWS::DocDB::DBCluster }
`,
  },
  pass: {
    'as text': `
Db: { Type: AWS::RDS::DBCluster, Properties: { Engine: aurora-mysql, DeletionProtection: 'true' } }
`,
  },
  unresolved: {
    imported: `
Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: postgres, DeletionProtection: !ImportValue protect } }
`,
  },
  notApplicable: {
    'an instance of a cluster': `
Db: { Type: AWS::RDS::DBInstance, Properties: { Engine: aurora-mysql, DBClusterIdentifier: shop } }
`,
  },
});
