import { type Statement, limitsCaller } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';

export const messagePolicyTiesServicesToASource = defineControl({
  id: 'ASPIS-EVT-066',
  title: 'Policy of a queue or topic ties AWS services to the resource they act for',
  severity: 'medium',
  appliesTo: ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'],
  why: 'The service acts for every AWS customer. Without a condition on its source an attacker makes it send messages from a bucket, topic or rule of their own.',
  fix: 'Add Condition ArnEquals aws:SourceArn with the resource that sends, and StringEquals aws:SourceAccount for Amazon S3.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html',
    'https://cwe.mitre.org/data/definitions/441.html',
  ],
  equivalents: {},
  examples: {
    bad: `
UploadsPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Uploads]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { Service: s3.amazonaws.com }, Action: sqs:SendMessage, Resource: !GetAtt Uploads.Arn }
`,
    good: `
UploadsPolicy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Uploads]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { Service: s3.amazonaws.com }
          Action: sqs:SendMessage
          Resource: !GetAtt Uploads.Arn
          Condition: { StringEquals: { aws:SourceAccount: !Ref AWS::AccountId } }
`,
  },
  evaluate(policy) {
    return judgeStatements(policy.at('PolicyDocument'), untiedService);
  },
});

function untiedService(statement: Statement): string | undefined {
  const service = statement.principals.find(({ type }) => type === 'Service');
  if (statement.effect !== 'Allow' || service === undefined || limitsCaller(statement)) return undefined;
  if (statement.unresolved.length > 0 && statement.view.at('Condition').value.kind !== 'absent') return undefined;
  return `lets in ${service.text.value} for any customer`;
}
