import { type Verdict, type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const appsyncApiDoesNotRelyOnApiKeys = defineControl({
  id: 'ASPIS-EVT-034',
  title: 'GraphQL API does not rely on API keys',
  severity: 'medium',
  appliesTo: ['AWS::AppSync::GraphQLApi'],
  why: 'An AppSync API key is one shared secret that every client ships: whoever takes it from an app or a page makes the same queries as anyone.',
  fix: 'Set AuthenticationType to AMAZON_COGNITO_USER_POOLS, OPENID_CONNECT, AWS_IAM or AWS_LAMBDA, and leave API_KEY out of AdditionalAuthenticationProviders.',
  whenNotToUse: 'All that the key opens is public, and fields with @aws_api_key are few and reviewed.',
  sources: [
    'https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html',
    'https://cwe.mitre.org/data/definitions/287.html',
  ],
  equivalents: {
    prowler: ['appsync_graphql_api_no_api_key_authentication'],
    securityhub: ['AppSync.5'],
    'aws-config': ['APPSYNC_AUTHORIZATION_CHECK'],
  },
  examples: {
    bad: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: API_KEY }
`,
    good: `
Shop:
  Type: AWS::AppSync::GraphQLApi
  Properties: { Name: shop, AuthenticationType: AMAZON_COGNITO_USER_POOLS }
`,
  },
  evaluate(api) {
    const others = api.items('AdditionalAuthenticationProviders');
    if (others.kind === 'unresolved') return others;
    return [judge(api.at('AuthenticationType')), ...others.value.map((other) => judge(other.at('AuthenticationType')))];
  },
});

function judge(type: View): Verdict {
  const text = type.string();
  if (text.kind === 'unresolved') return text;
  return text.value === 'API_KEY' ? fail(type, 'AuthenticationType is API_KEY') : pass;
}
