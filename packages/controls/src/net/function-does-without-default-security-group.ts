import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { isDefaultGroup } from './default-security-group.ts';

export const functionDoesWithoutDefaultSecurityGroup = defineControl({
  id: 'ASPIS-NET-015',
  title: 'Functions do not use the default security group',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Everything that nobody gave a group of its own shares the default one: what is opened there for one is opened for the function too.',
  fix: 'Make a security group for the function and name it in VpcConfig.SecurityGroupIds.',
  sources: [
    'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Network.DefaultSecurityGroup]
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Runtime: nodejs22.x
    VpcConfig:
      SubnetIds: [subnet-1, subnet-2]
      SecurityGroupIds: [!GetAtt Access.GroupId]
`,
  },
  evaluate(fn) {
    const ids = fn.items('VpcConfig.SecurityGroupIds');
    if (ids.kind === 'unresolved') return ids;
    return ids.value.map((id) => (isDefaultGroup(id) ? fail(id, 'the default security group of the VPC') : pass));
  },
});
