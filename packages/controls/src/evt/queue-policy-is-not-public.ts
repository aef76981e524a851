import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { allowsEveryone } from './message-policies.ts';

export const queuePolicyIsNotPublic = defineControl({
  id: 'ASPIS-EVT-059',
  title: 'Queue policy does not let everyone in',
  severity: 'high',
  appliesTo: ['AWS::SQS::QueuePolicy'],
  why: 'With principal * and no condition any AWS account sends messages that your function then trusts as its own, or reads those of others.',
  fix: 'Name the services, accounts or roles that use the queue, with aws:SourceArn for a service.',
  sources: [
    'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-security-best-practices.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_168', 'CKV_AWS_387'],
    prowler: ['sqs_queues_not_publicly_accessible'],
    'guard-registry': ['SQS_QUEUEPOLICY_NO_WILDCARD_PRINCIPAL'],
    cfn_nag: ['F21'],
    securityhub: ['SQS.3'],
    cfripper: ['SQSQueuePolicyPublicRule'],
    regula: ['FG_R00049'],
    terrascan: ['AC_AWS_0365'],
  },
  examples: {
    bad: `
OrdersPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: '*', Action: sqs:SendMessage, Resource: !GetAtt Orders.Arn }
`,
    good: `
OrdersPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Orders]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { Service: sns.amazonaws.com }
          Action: sqs:SendMessage
          Resource: !GetAtt Orders.Arn
          Condition: { ArnEquals: { aws:SourceArn: !Ref Topic } }
`,
  },
  evaluate(policy) {
    return judgeStatements(policy.at('PolicyDocument'), (statement) =>
      allowsEveryone(statement) ? 'allows everyone' : undefined,
    );
  },
});
