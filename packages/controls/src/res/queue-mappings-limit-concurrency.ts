import { fail, mappingKind, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const queueMappingsLimitConcurrency = defineControl({
  id: 'ASPIS-RES-009',
  title: 'Queue mappings limit their concurrency',
  severity: 'low',
  appliesTo: ['AWS::Lambda::EventSourceMapping'],
  why: 'A flood of messages scales the function up to the account limit, or, with reserved concurrency alone, throttles it so that messages land in the dead-letter queue without a try.',
  fix: 'Set ScalingConfig.MaximumConcurrency, not above the reserved concurrency of the function.',
  whenNotToUse: 'The queue is filled by the application itself at a known rate.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html',
    'https://cwe.mitre.org/data/definitions/770.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties:
    FunctionName: !Ref Orders
    EventSourceArn: !GetAtt Queue.Arn
    ScalingConfig: { MaximumConcurrency: 10 }
`,
  },
  evaluate(mapping) {
    if (mappingKind(mapping).kind !== 'sqs') return notApplicable;
    const concurrency = mapping.isSet('ScalingConfig.MaximumConcurrency');
    if (concurrency.kind === 'unresolved') return concurrency;
    return concurrency.value ? pass : fail(concurrency, 'no MaximumConcurrency');
  },
});
