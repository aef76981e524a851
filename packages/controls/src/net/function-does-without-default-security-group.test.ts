import { testControl } from '@aspis/testkit';
import { functionDoesWithoutDefaultSecurityGroup as control } from './function-does-without-default-security-group.ts';

testControl(control, {
  fail: {
    'one of two': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1]
      SecurityGroupIds: [!Ref Access, !GetAtt Network.DefaultSecurityGroup]
`,
  },
  pass: {
    'a group by id': `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1]
      SecurityGroupIds: [sg-0123456789abcdef0]
`,
  },
  unresolved: {
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
