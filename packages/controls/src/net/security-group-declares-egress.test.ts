import { testControl } from '@aspis/testkit';
import { securityGroupDeclaresEgress as control } from './security-group-declares-egress.ts';

testControl(control, {
  fail: {
    'only ingress': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/16 }
`,
  },
  pass: {
    'a rule apart': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: !GetAtt Access.GroupId
    IpProtocol: tcp
    FromPort: 443
    ToPort: 443
    CidrIp: 10.0.0.0/16
`,
  },
  unresolved: {
    'the properties are imported': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties: !ImportValue group
`,
  },
});
