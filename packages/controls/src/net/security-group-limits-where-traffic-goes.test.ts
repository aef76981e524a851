import { testControl } from '@aspis/testkit';
import { securityGroupLimitsWhereTrafficGoes as control } from './security-group-limits-where-traffic-goes.ts';

testControl(control, {
  fail: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 0.0.0.0/0
`,
    IPv6: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIpv6: '::/0' }
`,
  },
  pass: {
    'a prefix list': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, DestinationPrefixListId: pl-1 }
`,
  },
  unresolved: {
    'the rules are imported': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress: !ImportValue rules
`,
  },
  notApplicable: {
    'no rules': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
`,
  },
});
