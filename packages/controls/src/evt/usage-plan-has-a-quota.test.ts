import { testControl } from '@aspis/testkit';
import { usagePlanHasAQuota as control } from './usage-plan-has-a-quota.ts';

const plan = (properties: string) => `
Plan:
  Type: AWS::ApiGateway::UsagePlan
  Properties: { UsagePlanName: partners, ${properties} }
`;

testControl(control, {
  fail: { none: plan('Throttle: { RateLimit: 1 }'), 'a period alone': plan('Quota: { Period: DAY }') },
  pass: {
    'a limit': plan('Quota: { Limit: 10, Period: DAY }'),
    'a limit known once deployed': plan('Quota: { Limit: !ImportValue limit, Period: DAY }'),
  },
  unresolved: { 'the quota is imported': plan('Quota: !ImportValue quota') },
});
