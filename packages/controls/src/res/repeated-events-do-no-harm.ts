import { type ResourceView, fail, notApplicable, pass, triggersOf, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const repeatedEventsDoNoHarm = defineControl({
  id: 'ASPIS-RES-022',
  title: 'Functions called at least once can tell an event that came before',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Queues, streams and asynchronous events come at least once. A function that does not notice the second time charges, ships or mails twice, and an attacker can replay.',
  fix: "Keep the ids of events that were handled, as Powertools' idempotency does with a table, or make the write conditional; use a FIFO queue where order allows.",
  whenNotToUse: 'Doing it twice is the same as once, as with a status that is set.',
  sources: [
    'https://docs.aws.amazon.com/powertools/typescript/latest/features/idempotency/',
    'https://docs.aws.amazon.com/lambda/latest/dg/concepts-event-driven-architectures.html',
    'https://cwe.mitre.org/data/definitions/837.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Code: { ZipFile: 'exports.handler = async (event) => charge(event.Records)' }
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties:
    Environment: { Variables: { IDEMPOTENCY_TABLE: handled } }
Queue:
  Type: AWS::SQS::Queue
Mapping:
  Type: AWS::Lambda::EventSourceMapping
  Properties: { FunctionName: !Ref Orders, EventSourceArn: !GetAtt Queue.Arn }
`,
  },
  evaluate(fn) {
    const repeating = triggersOf(fn).filter(
      ({ kind, invocation }) => invocation !== 'synchronous' && kind !== 'cloudformation' && kind !== 'schedule',
    );
    const [first] = repeating;
    if (first === undefined) return notApplicable;
    if (keepsIds(fn)) return pass;
    const inline = fn.string('Code.ZipFile');
    if (inline.kind === 'known' && inline.value !== undefined) {
      return /idempoten|ConditionExpression|attribute_not_exists/i.test(inline.value)
        ? pass
        : fail(fn, `${first.kind} events come at least once, and nothing in the inline code tells them apart`);
    }
    return unresolved(
      fn,
      `${first.kind} events come at least once; whether the code tells them apart is not seen here`,
    );
  },
});

/** An environment variable, by name, or a role's table that shows a store of handled ids. */
function keepsIds(fn: ResourceView): boolean {
  const variables = fn.entries('Environment.Variables');
  return variables.kind === 'known' && variables.value.some(([name]) => /idempoten|dedup/i.test(name));
}
