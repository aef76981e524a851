import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { wholeServiceActions } from './message-policies.ts';

export const queuePolicyNamesItsActions = defineControl({
  id: 'ASPIS-EVT-060',
  title: 'Queue policy names the actions it allows',
  severity: 'medium',
  appliesTo: ['AWS::SQS::QueuePolicy'],
  why: 'sqs:* lets whoever should only send also read, purge and delete the queue, and change this very policy.',
  fix: 'List the actions, such as sqs:SendMessage for senders.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_72'],
    trivy: ['AWS-0097'],
    'guard-registry': ['SQS_QUEUEPOLICY_NO_WILDCARD_ACTION'],
    cfn_nag: ['F20'],
    cfripper: ['SQSQueuePolicyWildcardActionRule'],
  },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: 'sqs:*', Resource: !GetAtt Orders.Arn }
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
  evaluate(policy) {
    return judgeStatements(policy.at('PolicyDocument'), (statement) => {
      const [action] = wholeServiceActions(statement);
      return action === undefined ? undefined : `allows ${action}`;
    });
  },
});
