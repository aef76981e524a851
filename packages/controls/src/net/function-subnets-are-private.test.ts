import { testControl } from '@aspis/testkit';
import { functionSubnetsArePrivate as control } from './function-subnets-are-private.ts';

testControl(control, {
  fail: {
    'a route to the internet gateway': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Table:
  Type: AWS::EC2::RouteTable
  Properties: { VpcId: !Ref Network }
Join:
  Type: AWS::EC2::SubnetRouteTableAssociation
  Properties: { SubnetId: !Ref Private, RouteTableId: !Ref Table }
Default:
  Type: AWS::EC2::Route
  Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway }
Gateway:
  Type: AWS::EC2::InternetGateway
  Properties: { Tags: [] }
`,
  },
  pass: {
    'a route to a NAT gateway': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Table:
  Type: AWS::EC2::RouteTable
  Properties: { VpcId: !Ref Network }
Join:
  Type: AWS::EC2::SubnetRouteTableAssociation
  Properties: { SubnetId: !Ref Private, RouteTableId: !Ref Table }
Default:
  Type: AWS::EC2::Route
  Properties: { RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, NatGatewayId: !Ref Nat }
Gateway:
  Type: AWS::EC2::InternetGateway
  Properties: { Tags: [] }
`,
  },
  notApplicable: {
    'subnets as a parameter': `
Parameters:
  Subnets: { Type: 'List<AWS::EC2::Subnet::Id>' }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      Runtime: nodejs22.x
      VpcConfig:
        SubnetIds: !Ref Subnets
        SecurityGroupIds: [sg-1]
`,
    'not in a VPC': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
`,
    'subnets of another stack': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1]
      SecurityGroupIds: [sg-1]
`,
  },
});
