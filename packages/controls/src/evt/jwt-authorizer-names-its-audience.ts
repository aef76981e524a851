import { type Verdict, type View, fail, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const jwtAuthorizerNamesItsAudience = defineControl({
  id: 'ASPIS-EVT-045',
  title: 'JWT authorizer names the audience of its tokens',
  severity: 'high',
  appliesTo: ['AWS::ApiGatewayV2::Authorizer', 'AWS::ApiGatewayV2::Api'],
  why: 'An issuer signs tokens for many applications. Without an audience the API takes any of them: a token that another application was given opens this one.',
  fix: 'List your client ids in JwtConfiguration.Audience; in SAM Auth.Authorizers.<name>.JwtConfiguration.audience.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html',
    'https://cwe.mitre.org/data/definitions/863.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Users:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    AuthorizerType: JWT
    JwtConfiguration: { Issuer: https://issuer.example.com }
`,
    good: `
Users:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    AuthorizerType: JWT
    JwtConfiguration: { Issuer: https://issuer.example.com, Audience: [!Ref WebClient] }
`,
  },
  evaluate(resource) {
    if (resource.type === 'AWS::ApiGatewayV2::Api')
      return schemesOf(resource.at('Body')).flatMap((scheme) => judgeScheme(scheme));
    const type = resource.string('AuthorizerType');
    if (type.kind === 'unresolved') return type;
    return type.value === 'JWT' ? judge(resource.at('JwtConfiguration.Audience')) : [];
  },
});

function schemesOf(body: View): readonly View[] {
  const schemes = body.value.kind === 'mapping' ? body.at('components.securitySchemes').entries() : undefined;
  return schemes?.kind === 'known' ? schemes.value.map(([, scheme]) => scheme) : [];
}

function judgeScheme(scheme: View): readonly Verdict[] {
  const authorizer = scheme.child('x-amazon-apigateway-authorizer');
  const type = authorizer.string('type');
  if (type.kind === 'unresolved' || type.value?.toLowerCase() !== 'jwt') return [];
  return [judge(authorizer.at('jwtConfiguration.audience'))];
}

function judge(audience: View): Verdict {
  const items = audience.items();
  if (items.kind === 'unresolved') return unresolved(audience, items.reason);
  return items.value.length > 0 ? pass : fail(audience, 'no Audience');
}
