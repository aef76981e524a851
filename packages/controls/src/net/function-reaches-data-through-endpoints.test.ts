import { testControl } from '@aspis/testkit';
import { functionReachesDataThroughEndpoints as control } from './function-reaches-data-through-endpoints.ts';

testControl(control, {
  fail: {
    'the endpoint of another service': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
    Role: !GetAtt Role.Arn
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [] }
    Policies:
      - PolicyName: orders
        PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }] }
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.s3
    RouteTableIds: [!Ref Table]
`,
  },
  pass: {
    'a region written out': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [!Ref Private]
      SecurityGroupIds: [sg-1]
    Role: !GetAtt Role.Arn
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [] }
    Policies:
      - PolicyName: orders
        PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }] }
Private:
  Type: AWS::EC2::Subnet
  Properties:
    VpcId: !Ref Network
    CidrBlock: 10.0.1.0/24
Network:
  Type: AWS::EC2::VPC
  Properties:
    CidrBlock: 10.0.0.0/16
Endpoint:
  Type: AWS::EC2::VPCEndpoint
  Properties:
    VpcId: !Ref Network
    ServiceName: com.amazonaws.eu-west-1.dynamodb
    RouteTableIds: [!Ref Table]
`,
  },
  notApplicable: {
    'a VPC of another stack': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1]
      SecurityGroupIds: [sg-1]
    Role: !GetAtt Role.Arn
Role:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [] }
    Policies:
      - PolicyName: orders
        PolicyDocument: { Statement: [{ Effect: Allow, Action: 'dynamodb:GetItem', Resource: '*' }] }
`,
    'not in a VPC': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
`,
  },
});
