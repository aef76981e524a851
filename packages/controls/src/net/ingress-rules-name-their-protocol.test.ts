import { testControl } from '@aspis/testkit';
import { ingressRulesNameTheirProtocol as control } from './ingress-rules-name-their-protocol.ts';

testControl(control, {
  fail: {
    'as text': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: '-1', SourceSecurityGroupId: !Ref Other }
`,
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: sg-1
    IpProtocol: -1
    CidrIp: 10.0.0.0/16
`,
  },
  pass: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: sg-1
    IpProtocol: udp
    FromPort: 53
    ToPort: 53
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
