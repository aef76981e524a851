import { testControl } from '@aspis/testkit';
import { nestedStacksTellOfTheirEvents as control } from './nested-stacks-tell-of-their-events.ts';

testControl(control, {
  fail: {
    'an empty list': `
N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: 'https://example.com/n.yaml', NotificationARNs: [] } }
`,
  },
  pass: {
    'one topic': `
N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: 'https://example.com/n.yaml', NotificationARNs: ['arn:aws:sns:eu-west-1:111122223333:changes'] } }
`,
  },
  unresolved: {
    imported: `
N: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: 'https://example.com/n.yaml', NotificationARNs: !ImportValue t } }
`,
  },
});
