import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const usagePlanHasAQuota = defineControl({
  id: 'ASPIS-EVT-011',
  title: 'Usage plan has a quota',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::UsagePlan'],
  why: 'A client without a quota may call all day at its full rate; a stolen key costs you as long as nobody notices.',
  fix: 'Set Quota with Limit and Period on the usage plan, in SAM Auth.UsagePlan.Quota.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html'],
  equivalents: {},
  examples: {
    bad: `
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    Throttle: { RateLimit: 50, BurstLimit: 100 }
`,
    good: `
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    Quota: { Limit: 100000, Period: MONTH }
`,
  },
  evaluate(plan) {
    const limit = plan.isSet('Quota.Limit');
    if (limit.kind === 'unresolved') return limit;
    return limit.value ? pass : fail(plan.at('Quota'), 'no Quota with a Limit');
  },
});
