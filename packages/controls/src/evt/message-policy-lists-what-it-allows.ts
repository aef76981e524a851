import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { messagePolicyOf, messagePolicyTypes } from './message-policies.ts';

export const messagePolicyListsWhatItAllows = defineControl({
  id: 'ASPIS-EVT-063',
  title: 'Policy of a queue, topic or bus lists what it allows, not what it leaves out',
  severity: 'medium',
  appliesTo: messagePolicyTypes,
  why: 'Allow with NotAction grants every action but those named, also those that manage the queue or topic and those that AWS adds later.',
  fix: 'Write the actions that are needed under Action.',
  sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html'],
  equivalents: {
    kics: ['sns_topic_publicity_has_allow_and_not_action_simultaneously'],
    'guard-registry': ['SQS_QUEUEPOLICY_NO_ALLOW_PLUS_NOT_ACTION', 'SNS_TOPICPOLICY_NO_ALLOW_PLUS_NOT_ACTION'],
    cfn_nag: ['W18', 'W19'],
  },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, NotAction: sqs:DeleteQueue, Resource: !GetAtt Orders.Arn }
`,
    good: `
OrdersPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: sqs:SendMessage, Resource: !GetAtt Orders.Arn }
`,
  },
  evaluate(resource) {
    const document = messagePolicyOf(resource);
    if (document === undefined) return [];
    return judgeStatements(document, ({ effect, view }) =>
      effect === 'Allow' && view.at('NotAction').value.kind !== 'absent' ? 'allows by NotAction' : undefined,
    );
  },
});
