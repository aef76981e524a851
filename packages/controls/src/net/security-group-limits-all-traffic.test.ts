import { testControl } from '@aspis/testkit';
import { securityGroupLimitsAllTraffic as control } from './security-group-limits-all-traffic.ts';

testControl(control, {
  fail: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: sg-1
    IpProtocol: '-1'
    CidrIpv6: ::/0
`,
  },
  pass: {
    'all traffic within the network': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 10.0.0.0/16 }
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
