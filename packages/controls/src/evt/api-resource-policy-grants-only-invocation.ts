import { statementsOf } from '@aspis/iam';
import { type Verdict, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { apiPolicy } from './api-policy.ts';

export const apiResourcePolicyGrantsOnlyInvocation = defineControl({
  id: 'ASPIS-EVT-079',
  title: 'Resource policy of an API grants invocation and nothing else',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'A wildcard action also covers invalidating the cache and managing WebSocket connections, and whatever is added to execute-api later.',
  fix: 'Set Action to execute-api:Invoke.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html',
  ],
  equivalents: { terrascan: ['AC_AWS_0440'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Policy:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: 'execute-api:*', Resource: 'execute-api:/*' }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties:
    Policy:
      Statement:
        - { Effect: Allow, Principal: { AWS: 111122223333 }, Action: execute-api:Invoke, Resource: 'execute-api:/*' }
`,
  },
  evaluate(api) {
    const policy = apiPolicy(api);
    if (policy.value.kind === 'absent' || policy.uncertain) return [];
    const statements = statementsOf(policy);
    if (statements.kind === 'unresolved') return statements;
    return statements.value
      .filter(({ effect }) => effect === 'Allow')
      .map((statement): Verdict => {
        const wild = statement.actions.find(({ value }) => value.includes('*'));
        return wild === undefined ? pass : fail(wild, `the policy allows ${wild.value}`);
      });
  },
});
