import { testControl } from '@aspis/testkit';
import { corsWithCredentialsNamesItsOrigins as control } from './cors-with-credentials-names-its-origins.ts';

const api = (cors: string) => `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: orders, ProtocolType: HTTP, CorsConfiguration: ${cors} }
`;

testControl(control, {
  fail: { 'any host of a scheme': api("{ AllowCredentials: true, AllowOrigins: ['https://*'] }") },
  pass: { 'a named one': api('{ AllowCredentials: true, AllowOrigins: [https://shop.example.com] }') },
  unresolved: { 'decided elsewhere': api("{ AllowCredentials: !ImportValue credentials, AllowOrigins: ['*'] }") },
  notApplicable: { 'no credentials': api("{ AllowOrigins: ['*'] }") },
});
