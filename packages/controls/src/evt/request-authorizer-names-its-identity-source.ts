import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const requestAuthorizerNamesItsIdentitySource = defineControl({
  id: 'ASPIS-EVT-046',
  title: 'REQUEST authorizer names where the credentials are',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::Authorizer', 'AWS::ApiGatewayV2::Authorizer'],
  why: 'With an identity source API Gateway itself refuses requests that carry no credentials. Without one each of them runs the authorizer function, at your cost and against its concurrency.',
  fix: 'Set IdentitySource to the header, query string or cookie that carries the credentials; in SAM Identity.Headers.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties: { ApiId: !Ref Api, AuthorizerType: REQUEST, Name: tokens }
`,
    good: `
Tokens:
  Type: AWS::ApiGatewayV2::Authorizer
  Properties: { ApiId: !Ref Api, AuthorizerType: REQUEST, Name: tokens, IdentitySource: [$request.header.Authorization] }
`,
  },
  evaluate(authorizer) {
    const type = authorizer.string(authorizer.type === 'AWS::ApiGateway::Authorizer' ? 'Type' : 'AuthorizerType');
    if (type.kind === 'unresolved') return type;
    if (type.value !== 'REQUEST') return [];
    const sources = authorizer.items('IdentitySource');
    if (sources.kind === 'unresolved') return sources;
    return sources.value.length > 0 ? pass : fail(authorizer.at('IdentitySource'), 'no IdentitySource');
  },
});
