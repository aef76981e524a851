import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { messagePolicyOf, messagePolicyTypes } from './message-policies.ts';

export const messagePolicyListsWhomItAllows = defineControl({
  id: 'ASPIS-EVT-064',
  title: 'Policy of a queue, topic or bus lists whom it allows, not whom it leaves out',
  severity: 'high',
  appliesTo: messagePolicyTypes,
  why: 'Allow with NotPrincipal lets in everyone but those named: every other AWS account, and callers without any.',
  fix: 'Name the principals under Principal; to shut someone out, add a Deny.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    'guard-registry': ['SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL', 'SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOTPRINCIPAL'],
    cfn_nag: ['F7', 'F8'],
    cfripper: ['SQSQueuePolicyNotPrincipalRule', 'SNSTopicPolicyNotPrincipalRule'],
  },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, NotPrincipal: { AWS: 111122223333 }, Action: sns:Publish, Resource: !Ref Orders }
`,
    good: `
OrdersPolicy:
  Type: AWS::SNS::TopicPolicy
  Properties:
    Topics: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: sns:Publish, Resource: !Ref Orders }
`,
  },
  evaluate(resource) {
    const document = messagePolicyOf(resource);
    if (document === undefined) return [];
    return judgeStatements(document, ({ effect, view }) =>
      effect === 'Allow' && view.at('NotPrincipal').value.kind !== 'absent' ? 'allows by NotPrincipal' : undefined,
    );
  },
});
