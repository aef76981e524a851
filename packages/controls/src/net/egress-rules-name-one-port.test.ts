import { testControl } from '@aspis/testkit';
import { egressRulesNameOnePort as control } from './egress-rules-name-one-port.ts';

testControl(control, {
  fail: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: 0
    ToPort: 65535
    CidrIp: 10.0.0.0/16
`,
  },
  pass: {
    'no ports': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 10.0.0.0/16 }
`,
    'as text': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: '443'
    ToPort: 443
    CidrIp: 10.0.0.0/16
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
