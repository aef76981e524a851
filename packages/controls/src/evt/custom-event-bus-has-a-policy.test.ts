import { testControl } from '@aspis/testkit';
import { customEventBusHasAPolicy as control } from './custom-event-bus-has-a-policy.ts';

const bus = (rest = '') => `
Bus:
  Type: AWS::Events::EventBus
  Properties: { Name: orders }
${rest}`;

const policy = (name: string) => `
Policy:
  Type: AWS::Events::EventBusPolicy
  Properties: { EventBusName: ${name}, StatementId: a, Action: events:PutEvents, Principal: '111122223333' }
`;

testControl(control, {
  fail: { none: bus(), 'a policy for another bus': bus(policy('default')) },
  pass: { 'by reference': bus(policy('!Ref Bus')), 'by name': bus(policy('orders')) },
});
