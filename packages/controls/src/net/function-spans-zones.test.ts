import { testControl } from '@aspis/testkit';
import { functionSpansZones as control } from './function-spans-zones.ts';

testControl(control, {
  fail: {
    'SAM, set for all functions': `
Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    VpcConfig: { SubnetIds: [subnet-1], SecurityGroupIds: [sg-1] }
Resources:
  Orders:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: .
      MemorySize: 256
`,
    'two subnets in one zone': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref A, !Ref B]
      SecurityGroupIds: [sg-1]
A:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: eu-west-1a
B:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: eu-west-1a
`,
    'one subnet twice': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-1]
      SecurityGroupIds: [sg-1]
`,
  },
  pass: {
    'two zones': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref A, !Ref B]
      SecurityGroupIds: [sg-1]
A:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: eu-west-1a
B:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: eu-west-1b
`,
    'zones by number': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref A, !Ref B]
      SecurityGroupIds: [sg-1]
A:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: !Select [0, !GetAZs '']
B:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    AvailabilityZone: !Select [1, !GetAZs '']
`,
  },
  unresolved: {
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
