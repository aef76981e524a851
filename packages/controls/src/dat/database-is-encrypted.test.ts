import { testControl } from '@aspis/testkit';
import { databaseIsEncrypted as control } from './database-is-encrypted.ts';

testControl(control, {
  fail: {
    off: `
Db:
  Type: AWS::RDS::DBCluster
  Properties:
    Engine: postgres
    StorageEncrypted: false
`,
  },
  pass: {
    'as text': `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    StorageEncrypted: 'true'
`,
  },
  unresolved: {
    imported: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    StorageEncrypted: !ImportValue encrypted
`,
  },
  notApplicable: {
    'an instance of a cluster': `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    DBClusterIdentifier: !Ref Cluster
`,
  },
});
