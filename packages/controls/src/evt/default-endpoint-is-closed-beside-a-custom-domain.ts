import { fail, hasCustomDomain, isPrivateApi, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { closesDefaultEndpoint } from './default-endpoint.ts';

export const defaultEndpointIsClosedBesideACustomDomain = defineControl({
  id: 'ASPIS-EVT-022',
  title: 'API with a custom domain name closes its default endpoint',
  severity: 'low',
  appliesTo: ['AWS::ApiGateway::RestApi', 'AWS::ApiGatewayV2::Api'],
  why: 'The execute-api address stays open beside the custom domain: callers go round what stands before the domain, such as CloudFront, its TLS policy or its certificate check.',
  fix: 'Set DisableExecuteApiEndpoint to true on the API; the property has the same name in SAM.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html',
  ],
  equivalents: { cloudsploit: ['apigatewayDefaultEndpointDisabled'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
Mapping:
  Type: AWS::ApiGatewayV2::ApiMapping
  Properties: { ApiId: !Ref Api, DomainName: api.example.com, Stage: $default }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP, DisableExecuteApiEndpoint: true }
Mapping:
  Type: AWS::ApiGatewayV2::ApiMapping
  Properties: { ApiId: !Ref Api, DomainName: api.example.com, Stage: $default }
`,
  },
  evaluate(api) {
    if (!hasCustomDomain(api) || isPrivateApi(api)) return [];
    const closed = closesDefaultEndpoint(api);
    if (closed.kind === 'unresolved') return closed;
    return closed.value
      ? pass
      : fail(closed, 'a custom domain name leads to this API, and its default endpoint is open');
  },
});
