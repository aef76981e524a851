import { testControl } from '@aspis/testkit';
import { websocketConnectionRequiresAuthorization as control } from './websocket-connection-requires-authorization.ts';

const chat = (routes: string) => `
Chat:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: chat, ProtocolType: WEBSOCKET, RouteSelectionExpression: $request.body.action }
${routes}`;

const route = (name: string, key: string, type = 'NONE') => `
${name}:
  Type: AWS::ApiGatewayV2::Route
  Properties: { ApiId: !Ref Chat, RouteKey: ${key}, AuthorizationType: ${type} }
`;

testControl(control, {
  fail: {
    'an open connection': chat(route('Connect', '$connect')),
    'messages without a $connect route': chat(route('Send', 'sendMessage')),
  },
  pass: {
    'an authorizer, and messages that follow from it': chat(
      route('Connect', '$connect', 'CUSTOM') + route('Send', 'sendMessage'),
    ),
  },
  unresolved: { 'the type is imported': chat(route('Connect', '$connect', '!ImportValue type')) },
  notApplicable: {
    'no routes in sight': chat(''),
    'an HTTP API': `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP }
`,
  },
});
