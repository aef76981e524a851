import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const usagePlanThrottlesItsClients = defineControl({
  id: 'ASPIS-EVT-012',
  title: 'Usage plan limits the rate of each client',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::UsagePlan'],
  why: 'Without a rate limit one client takes all the requests per second that the stage and the function allow, and the others are turned away.',
  fix: 'Set Throttle with RateLimit and BurstLimit on the usage plan or on each of its ApiStages, in SAM Auth.UsagePlan.Throttle.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html'],
  equivalents: {},
  examples: {
    bad: `
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    Quota: { Limit: 100000, Period: MONTH }
`,
    good: `
Partners:
  Type: AWS::ApiGateway::UsagePlan
  Properties:
    Throttle: { RateLimit: 50, BurstLimit: 100 }
`,
  },
  evaluate(plan) {
    const rate = plan.isSet('Throttle.RateLimit');
    if (rate.kind === 'unresolved') return rate;
    if (rate.value) return pass;
    const stages = plan.items('ApiStages');
    if (stages.kind === 'unresolved') return stages;
    const everyStage =
      stages.value.length > 0 && stages.value.every((stage) => stage.at('Throttle').value.kind !== 'absent');
    return everyStage ? pass : fail(plan.at('Throttle'), 'no Throttle with a RateLimit');
  },
});
