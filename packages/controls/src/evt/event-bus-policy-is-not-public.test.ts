import { testControl } from '@aspis/testkit';
import { eventBusPolicyIsNotPublic as control } from './event-bus-policy-is-not-public.ts';

const policy = (properties: string) => `
Policy:
  Type: AWS::Events::EventBusPolicy
  Properties: { EventBusName: orders, StatementId: one, ${properties} }
`;

const bus = (properties: string) => `
Bus:
  Type: AWS::Events::EventBus
  Properties: { Name: orders${properties} }
`;

const statement = (principal: string) =>
  `{ Effect: Allow, Principal: ${principal}, Action: 'events:PutEvents', Resource: '*' }`;

testControl(control, {
  fail: {
    'the short form': policy("Action: events:PutEvents, Principal: '*'"),
    'a statement': policy(`Statement: ${statement("'*'")}`),
    "the bus's own policy": bus(`, Policy: { Statement: [${statement("{ AWS: '*' }")}] }`),
  },
  pass: {
    'one account': policy("Action: events:PutEvents, Principal: '111122223333'"),
    'a statement for one account': policy(`Statement: ${statement('{ AWS: 111122223333 }')}`),
  },
  unresolved: { imported: policy('Action: events:PutEvents, Principal: !ImportValue who') },
  notApplicable: { 'a bus without a policy': bus('') },
});
