import { testControl } from '@aspis/testkit';
import { apisCompressTheirResponses as control } from './apis-compress-their-responses.ts';

const api = (size: string) => `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: shop, MinimumCompressionSize: ${size} }
`;

testControl(control, {
  fail: { 'below nothing': api('-1'), 'more than there is': api('10485761') },
  pass: { everything: api('0'), 'the largest': api("'10485760'") },
  unresolved: { imported: api('!ImportValue size') },
  notApplicable: {
    'an HTTP API, which cannot': `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties: { Name: shop, ProtocolType: HTTP }
`,
  },
});
