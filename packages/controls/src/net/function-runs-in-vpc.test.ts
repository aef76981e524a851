import { testControl } from '@aspis/testkit';
import { functionRunsInVpc as control } from './function-runs-in-vpc.ts';

testControl(control, {
  fail: {
    'an empty list': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: []
      SecurityGroupIds: []
`,
  },
  pass: {
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
  unresolved: {
    'the properties are imported': `
Orders:
  Type: AWS::Lambda::Function
  Properties: !ImportValue function
`,
  },
});
