import { type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const ruleTargetsKeepFailedEvents = defineControl({
  id: 'ASPIS-RES-015',
  title: 'Rule targets keep the events they could not deliver',
  severity: 'low',
  appliesTo: ['AWS::Events::Rule'],
  why: 'EventBridge drops an event that its target does not take within the retry policy, and with it the proof that it happened.',
  fix: 'Give every target a DeadLetterConfig with the ARN of a queue.',
  whenNotToUse: 'The event comes again anyway, as that of a frequent schedule does.',
  sources: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html'],
  equivalents: {
    'cdk-nag': ['EventBusDLQ'],
    'serverless-rules': ['ES4000'],
    'sls-mentor': ['specifyDlqOnEventBridgeRule'],
  },
  examples: {
    bad: `
Rule:
  Type: AWS::Events::Rule
  Properties:
    EventPattern: { source: [orders] }
    Targets: [{ Id: a, Arn: !GetAtt Orders.Arn }]
`,
    good: `
Rule:
  Type: AWS::Events::Rule
  Properties:
    EventPattern: { source: [orders] }
    Targets: [{ Id: a, Arn: !GetAtt Orders.Arn, DeadLetterConfig: { Arn: !GetAtt Failed.Arn } }]
`,
  },
  evaluate(rule) {
    const targets = rule.items('Targets');
    if (targets.kind === 'unresolved') return targets;
    if (targets.value.length === 0) return notApplicable;
    return targets.value.map((target): Verdict => {
      const queue = target.isSet('DeadLetterConfig.Arn');
      if (queue.kind === 'unresolved') return queue;
      return queue.value ? pass : fail(target, 'the target has no DeadLetterConfig');
    });
  },
});
