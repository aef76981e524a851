import { testControl } from '@aspis/testkit';
import { usagePlanThrottlesItsClients as control } from './usage-plan-throttles-its-clients.ts';

const plan = (properties: string) => `
Plan:
  Type: AWS::ApiGateway::UsagePlan
  Properties: { UsagePlanName: partners, ${properties} }
`;

testControl(control, {
  fail: { none: plan('Quota: { Limit: 1 }'), 'a burst alone': plan('Throttle: { BurstLimit: 10 }') },
  pass: {
    'a rate': plan('Throttle: { RateLimit: 10, BurstLimit: 10 }'),
    'rates by method on every stage': plan(
      "ApiStages: [{ ApiId: a, Stage: b, Throttle: { '/orders/GET': { RateLimit: 1 } } }]",
    ),
  },
  unresolved: { 'the throttle is imported': plan('Throttle: !ImportValue throttle') },
});
