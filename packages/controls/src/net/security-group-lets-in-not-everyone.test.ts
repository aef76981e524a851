import { testControl } from '@aspis/testkit';
import { securityGroupLetsInNotEveryone as control } from './security-group-lets-in-not-everyone.ts';

testControl(control, {
  fail: {
    'a rule apart': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
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
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIpv6: '::/0' }
`,
    'IPv6 in full': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIpv6: '0:0:0:0:0:0:0:0/0' }
`,
    "a parameter's default": `
Parameters:
  From: { Type: String, Default: 0.0.0.0/0 }
Resources:
  Access:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: orders
      VpcId: vpc-1
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref From }
`,
    'one rule that is no list': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress: { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0 }
`,
  },
  pass: {
    'another group': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 22, ToPort: 22, SourceSecurityGroupId: !Ref Other }
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
    'a parameter': `
Parameters:
  From: { Type: String }
Resources:
  Access:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: orders
      VpcId: vpc-1
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: !Ref From }
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
