import { type View, fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const openapiUsesNoWeakOauthFlow = defineControl({
  id: 'ASPIS-INP-015',
  title: 'OpenAPI body asks for no implicit or password flow of OAuth 2.0',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  why: 'The implicit flow leaves tokens in addresses and histories; the password flow hands the password of the user to every client. Both are withdrawn from OAuth.',
  fix: 'Use the authorization code flow with PKCE, or client credentials between machines.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoints-oauth-grants.html',
    'https://datatracker.ietf.org/doc/html/rfc9700',
  ],
  equivalents: {
    kics: ['oauth2_with_implicit_flow', 'oauth2_with_password_flow'],
    checkov: ['CKV_OPENAPI_8', 'CKV_OPENAPI_12'],
  },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: 3.0.1
      components: { securitySchemes: { Users: { type: oauth2, flows: { implicit: { authorizationUrl: https://login.example.com } } } } }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Body:
      openapi: 3.0.1
      components: { securitySchemes: { Users: { type: oauth2, flows: { authorizationCode: { authorizationUrl: https://login.example.com } } } } }
`,
  },
  evaluate(api) {
    const body = api.at('Body');
    if (body.value.kind !== 'mapping') return [];
    return [body.at('components.securitySchemes'), body.at('securityDefinitions')].flatMap((schemes) => {
      const entries = schemes.entries();
      return entries.kind === 'known' ? entries.value.flatMap(([name, scheme]) => judge(name, scheme)) : [];
    });
  },
});

function judge(name: string, scheme: View) {
  const type = scheme.string('type');
  if (type.kind === 'unresolved' || type.value !== 'oauth2') return [];
  for (const flow of ['implicit', 'password']) {
    const v3 = scheme.at('flows').child(flow);
    if (v3.value.kind !== 'absent' && !v3.uncertain) return [fail(v3, `${name} offers the ${flow} flow`)];
    const v2 = scheme.string('flow');
    if (v2.kind === 'known' && v2.value === flow) return [fail(v2, `${name} offers the ${flow} flow`)];
  }
  return [pass];
}
