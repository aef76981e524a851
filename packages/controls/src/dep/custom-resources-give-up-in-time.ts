import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const customResourcesGiveUpInTime = defineControl({
  id: 'ASPIS-DEP-011',
  title: 'Custom resources give up in time',
  severity: 'info',
  appliesTo: ['AWS::CloudFormation::CustomResource'],
  why: 'A function that never answers holds the stack for an hour, by default, in which nothing else can be deployed: not even the fix.',
  fix: 'Set ServiceTimeout to a little more than the Timeout of the function.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudformation-customresource.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Seed:
  Type: AWS::CloudFormation::CustomResource
  Properties: { ServiceToken: !GetAtt Seeder.Arn }
Seeder:
  Type: AWS::Lambda::Function
`,
    good: `
Seed:
  Type: AWS::CloudFormation::CustomResource
  Properties: { ServiceToken: !GetAtt Seeder.Arn, ServiceTimeout: 120 }
Seeder:
  Type: AWS::Lambda::Function
`,
  },
  evaluate(resource) {
    const timeout = resource.isSet('ServiceTimeout');
    if (timeout.kind === 'unresolved') return timeout;
    return timeout.value ? pass : fail(timeout, 'no ServiceTimeout');
  },
});
