import { testControl } from '@aspis/testkit';
import { securityGroupClosesDatabases as control } from './security-group-closes-databases.ts';

testControl(control, {
  fail: {
    'within a range': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 5431, ToPort: 5433, CidrIp: 0.0.0.0/0 }
`,
    'all protocols': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: -1, CidrIp: 0.0.0.0/0 }
`,
    'a rule apart, as text': `
Rule:
  Type: AWS::EC2::SecurityGroupIngress
  Properties:
    GroupId: sg-1
    IpProtocol: tcp
    FromPort: '5432'
    ToPort: '5432'
    CidrIpv6: ::/0
`,
  },
  pass: {
    'another port': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
    ping: `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: icmp, FromPort: -1, ToPort: -1, CidrIp: 0.0.0.0/0 }
`,
    'another group': `
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupIngress:
      - { IpProtocol: tcp, FromPort: 5432, ToPort: 5432, SourceSecurityGroupId: !Ref Other }
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
    'a port that is a parameter': `
Parameters:
  Port: { Type: Number }
Resources:
  Access:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: orders
      VpcId: vpc-1
      SecurityGroupIngress:
        - { IpProtocol: tcp, FromPort: !Ref Port, ToPort: !Ref Port, CidrIp: 0.0.0.0/0 }
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
