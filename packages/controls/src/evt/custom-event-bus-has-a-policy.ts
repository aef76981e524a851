import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const customEventBusHasAPolicy = defineControl({
  id: 'ASPIS-EVT-081',
  title: 'Custom event bus says in a policy who may put events',
  severity: 'info',
  appliesTo: ['AWS::Events::EventBus'],
  why: 'Without a policy every role of the account that may put events anywhere may also put them here, and rules pass them on to functions as genuine.',
  fix: 'Add an AWS::Events::EventBusPolicy, or the Policy property, that names the producers.',
  whenNotToUse: 'The roles of the account are narrow: each names the one bus it puts events on.',
  sources: ['https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus-perms.html'],
  equivalents: { securityhub: ['EventBridge.3'] },
  examples: {
    bad: `
Bus:
  Type: AWS::Events::EventBus
  Properties: { Name: orders }
`,
    good: `
Bus:
  Type: AWS::Events::EventBus
  Properties: { Name: orders }
Producers:
  Type: AWS::Events::EventBusPolicy
  Properties:
    EventBusName: !Ref Bus
    StatementId: producers
    Statement: { Effect: Allow, Principal: { AWS: !GetAtt Producer.Arn }, Action: events:PutEvents, Resource: !GetAtt Bus.Arn }
`,
  },
  evaluate(bus, app) {
    const policy = bus.isSet('Policy');
    if (policy.kind === 'unresolved') return policy;
    const name = bus.string('Name');
    const own = policy.value || app.referrers(bus, 'AWS::Events::EventBusPolicy', 'EventBusName').length > 0;
    const byName =
      name.kind === 'known' &&
      app.resources('AWS::Events::EventBusPolicy').some((other) => {
        const busName = other.string('EventBusName');
        return busName.kind === 'known' && busName.value !== undefined && busName.value === name.value;
      });
    return own || byName ? pass : fail(bus, 'no policy says who may put events on this bus');
  },
});
