import { testControl } from '@aspis/testkit';
import { databaseIsNotPublic as control } from './database-is-not-public.ts';

testControl(control, {
  fail: {
    'as text': `
Db:
  Type: AWS::Redshift::Cluster
  Properties:
    PubliclyAccessible: 'true'
`,
  },
  pass: {
    'not said': `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
`,
  },
  unresolved: {
    imported: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    PubliclyAccessible: !ImportValue access
`,
  },
});
