import { defineControl } from '../control.ts';
import { judgeOpenPorts } from './open-ports.ts';

/** SQL Server, Oracle, MySQL, PostgreSQL, Redshift, Redis, Cassandra, Elasticsearch, Memcached, MongoDB. */
const databasePorts = [1433, 1521, 3306, 5432, 5439, 6379, 9042, 9200, 11211, 27017];

export const securityGroupClosesDatabases = defineControl({
  id: 'ASPIS-NET-004',
  title: 'Security groups do not open database ports to every address',
  severity: 'high',
  appliesTo: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  why: 'A database that everyone can reach is one guessed password or one flaw away from being read, changed or held to ransom.',
  fix: 'Let in the security group of the functions alone, under SourceSecurityGroupId.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/668.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 0.0.0.0/0 }
`,
    good: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: 10.0.0.0/16 }
`,
  },
  evaluate: (holder) => judgeOpenPorts(holder, databasePorts, 'a database'),
});
