import { testControl } from '@aspis/testkit';
import { egressRulesNameTheirProtocol as control } from './egress-rules-name-their-protocol.ts';

testControl(control, {
  fail: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: '-1'
    DestinationSecurityGroupId: !Ref Other
`,
  },
  pass: {
    'nowhere at all, as CDK writes it': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 127.0.0.1/32 }
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
