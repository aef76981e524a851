import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { resourcePolicyOf, resourcePolicyTypes, usesSourceFunction } from './source-function.ts';

export const resourcePolicyDoesNotAskForTheSourceFunction = defineControl({
  id: 'ASPIS-EVT-075',
  title: 'Resource policy does not rely on lambda:SourceFunctionArn, which only policies of roles can use',
  severity: 'medium',
  appliesTo: resourcePolicyTypes,
  why: 'Lambda does not support the key in resource-based policies: a condition on it is a fence on paper, or shuts out the function it was meant for.',
  fix: 'Move the condition into the policy of the role that the function runs with, as ArnEquals on its grants or as a Deny with ArnNotEquals.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html'],
  equivalents: {},
  examples: {
    bad: `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Queue]
    PolicyDocument:
      Statement:
        - Effect: Allow
          Principal: { AWS: !GetAtt Role.Arn }
          Action: sqs:SendMessage
          Resource: !GetAtt Queue.Arn
          Condition: { ArnEquals: { lambda:SourceFunctionArn: !GetAtt Orders.Arn } }
`,
    good: `
Policy:
  Type: AWS::SQS::QueuePolicy
  Properties:
    Queues: [!Ref Queue]
    PolicyDocument:
      Statement:
        - { Effect: Allow, Principal: { AWS: !GetAtt Role.Arn }, Action: sqs:SendMessage, Resource: !GetAtt Queue.Arn }
`,
  },
  evaluate(resource) {
    const document = resourcePolicyOf(resource);
    if (document.value.kind === 'absent') return [];
    return judgeStatements(document, (statement) =>
      usesSourceFunction(statement) ? 'asks for lambda:SourceFunctionArn' : undefined,
    );
  },
});
