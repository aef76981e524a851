import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { judgeStatements } from '../policy-documents.ts';
import { allowsEveryone, messagePolicyOf } from './message-policies.ts';

export const eventBusPolicyIsNotPublic = defineControl({
  id: 'ASPIS-EVT-065',
  title: 'Event bus does not take events from everyone',
  severity: 'high',
  appliesTo: ['AWS::Events::EventBusPolicy', 'AWS::Events::EventBus'],
  why: 'With principal * and no condition any AWS account puts events on the bus, and rules hand them to your functions as if they were yours.',
  fix: 'Name the accounts that send events, or add the condition aws:PrincipalOrgID.',
  sources: [
    'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: { prowler: ['eventbridge_bus_exposed'], 'cdk-nag': ['EventBusOpenAccess'] },
  examples: {
    bad: `
Everyone:
  Type: AWS::Events::EventBusPolicy
  Properties: { StatementId: everyone, Action: events:PutEvents, Principal: '*' }
`,
    good: `
Organization:
  Type: AWS::Events::EventBusPolicy
  Properties:
    StatementId: organization
    Action: events:PutEvents
    Principal: '*'
    Condition: { Type: StringEquals, Key: aws:PrincipalOrgID, Value: o-a1b2c3d4e5 }
`,
  },
  evaluate(resource) {
    const document = messagePolicyOf(resource);
    if (document !== undefined)
      return judgeStatements(document, (statement) => (allowsEveryone(statement) ? 'allows everyone' : undefined));
    if (resource.type === 'AWS::Events::EventBus') return [];
    const principal = resource.string('Principal');
    if (principal.kind === 'unresolved') return principal;
    const condition = resource.isSet('Condition');
    if (condition.kind === 'unresolved') return condition;
    return principal.value === '*' && !condition.value ? fail(principal, 'Principal is *, without a Condition') : pass;
  },
});
