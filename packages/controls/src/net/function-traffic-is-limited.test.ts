import { testControl } from '@aspis/testkit';
import { functionTrafficIsLimited as control } from './function-traffic-is-limited.ts';

testControl(control, {
  fail: {
    'everything to everywhere': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: -1, CidrIp: 0.0.0.0/0 }
`,
    'all ports of TCP': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 0, ToPort: 65535, CidrIp: 0.0.0.0/0 }
`,
    'a rule apart': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    GroupName: orders
Rule:
  Type: AWS::EC2::SecurityGroupEgress
  Properties:
    GroupId: !Ref Access
    IpProtocol: -1
    CidrIp: 0.0.0.0/0
`,
  },
  pass: {
    'HTTPS to everywhere': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
Access:
  Type: AWS::EC2::SecurityGroup
  Properties:
    GroupDescription: orders
    VpcId: vpc-1
    SecurityGroupEgress:
      - { IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0 }
`,
  },
  unresolved: {
    'a group of another stack': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [sg-0123456789abcdef0]
`,
    'groups as a parameter': `
Parameters:
  Groups: { Type: 'List<AWS::EC2::SecurityGroup::Id>' }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      VpcConfig:
        SubnetIds: [subnet-1, subnet-2]
        SecurityGroupIds: !Ref Groups
`,
  },
  notApplicable: {
    'not in a VPC': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
`,
  },
});
