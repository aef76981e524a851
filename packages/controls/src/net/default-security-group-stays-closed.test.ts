import { testControl } from '@aspis/testkit';
import { defaultSecurityGroupStaysClosed as control } from './default-security-group-stays-closed.ts';

testControl(control, {
  fail: {
    egress: `
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: !GetAtt Network.DefaultSecurityGroup
    IpProtocol: -1
    CidrIp: 0.0.0.0/0
`,
    'a group of that name': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: default
    SecurityGroupIngress: [{ IpProtocol: -1, CidrIp: 0.0.0.0/0 }]
`,
  },
  pass: {
    'a closed group of that name': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: default
`,
  },
  notApplicable: {
    'another group': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
`,
  },
});
