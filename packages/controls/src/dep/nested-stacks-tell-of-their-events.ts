import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const nestedStacksTellOfTheirEvents = defineControl({
  id: 'ASPIS-DEP-008',
  title: 'Nested stacks tell of their events',
  severity: 'info',
  appliesTo: ['AWS::CloudFormation::Stack'],
  why: 'Changes of the stack, wanted or not, happen without anyone being told.',
  fix: 'Set NotificationARNs with the ARN of a topic.',
  whenNotToUse: 'The parent stack tells of its events already.',
  sources: ['https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cloudformation-stack.html'],
  equivalents: {
    kics: ['stack_notifications_disabled'],
  },
  examples: {
    bad: `
Network:
  Type: AWS::CloudFormation::Stack
  Properties: { TemplateURL: https://example.com/network.yaml }
`,
    good: `
Network:
  Type: AWS::CloudFormation::Stack
  Properties: { TemplateURL: https://example.com/network.yaml, NotificationARNs: [!Ref Changes] }
Changes:
  Type: AWS::SNS::Topic
`,
  },
  evaluate(stack) {
    const topics = stack.items('NotificationARNs');
    if (topics.kind === 'unresolved') return topics;
    return topics.value.length > 0 ? pass : fail(topics, 'no NotificationARNs');
  },
});
