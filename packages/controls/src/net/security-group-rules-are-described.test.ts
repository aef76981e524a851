import { testControl } from '@aspis/testkit';
import { securityGroupRulesAreDescribed as control } from './security-group-rules-are-described.ts';

testControl(control, {
  fail: {
    egress: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
`,
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
`,
    'an egress rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
`,
  },
  pass: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
    Description: the office
`,
  },
  unresolved: {
    'the rules are imported': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress: !ImportValue rules
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
