import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const databaseIsNotPublic = defineControl({
  id: 'ASPIS-NET-025',
  title: 'Databases are not reachable from the internet',
  severity: 'high',
  appliesTo: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster', 'AWS::Redshift::Cluster'],
  why: 'The database gets a public address: everyone can try its password and the next flaw of its engine.',
  fix: 'Set PubliclyAccessible to false and let functions in the VPC in by their security group.',
  sources: [
    'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    PubliclyAccessible: true
`,
    good: `
Db:
  Type: AWS::RDS::DBInstance
  Properties:
    Engine: postgres
    PubliclyAccessible: false
`,
  },
  evaluate(database) {
    const isPublic = database.boolean('PubliclyAccessible');
    if (isPublic.kind === 'unresolved') return isPublic;
    return isPublic.value === true ? fail(isPublic, 'PubliclyAccessible is true') : pass;
  },
});
