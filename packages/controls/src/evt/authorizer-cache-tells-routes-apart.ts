import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const authorizerCacheTellsRoutesApart = defineControl({
  id: 'ASPIS-EVT-044',
  title: 'Cached decisions of a Lambda authorizer are kept apart by route',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer'],
  why: 'API Gateway reuses the cached answer for every route with the same identity source: an authorizer that decides by path or method lets a caller in where it would have said no, or locks them out.',
  fix: 'Add $context.routeKey (HTTP APIs) or context.path and context.httpMethod (REST APIs) to the identity source, return a policy for the whole API, or set the cache time to 0.',
  whenNotToUse: 'The authorizer returns the same policy for a caller whatever they ask for.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
    'https://cwe.mitre.org/data/definitions/863.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    AuthorizerType: REQUEST
    AuthorizerResultTtlInSeconds: 300
    IdentitySource: [$request.header.Authorization]
`,
    good: `
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties:
    ApiId: !Ref Api
    AuthorizerType: REQUEST
    AuthorizerResultTtlInSeconds: 300
    IdentitySource: [$request.header.Authorization, $context.routeKey]
`,
  },
  evaluate(authorizer) {
    const isRest = authorizer.type === 'AWS::ApiGateway::Authorizer';
    const type = authorizer.string(isRest ? 'Type' : 'AuthorizerType');
    if (type.kind === 'unresolved') return type;
    // A TOKEN authorizer sees the token and the method's ARN: AWS recommends one policy for the whole API there.
    if (type.value !== 'REQUEST') return [];
    const ttl = authorizer.number('AuthorizerResultTtlInSeconds');
    if (ttl.kind === 'unresolved') return ttl;
    if ((ttl.value ?? (isRest ? 300 : 0)) === 0) return pass;
    const sources = authorizer.items('IdentitySource');
    if (sources.kind === 'unresolved') return sources;
    const texts = sources.value.map((source) => source.text());
    const unknown = texts.find((text) => text.kind === 'unresolved');
    if (
      texts.some(
        (text) =>
          text.kind === 'known' &&
          /context\.(routekey|path|resourcepath|resourceid|httpmethod)/i.test(text.value ?? ''),
      )
    )
      return pass;
    if (unknown?.kind === 'unresolved') return unknown;
    return fail(
      authorizer.at('IdentitySource'),
      `answers are cached for ${ttl.value ?? 300} seconds by an identity source that does not name the route`,
    );
  },
});
