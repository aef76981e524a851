import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { anyOrigin } from './cors-origins.ts';

export const httpApiCorsNamesItsOrigins = defineControl({
  id: 'ASPIS-EVT-031',
  title: 'HTTP API lets in named web origins only',
  severity: 'low',
  appliesTo: ['AWS::ApiGatewayV2::Api'],
  why: 'With any origin allowed, every web page that a user opens may call the API from their browser and read the answer, also from inside your network.',
  fix: 'List the origins that call the API in CorsConfiguration.AllowOrigins; the property has the same name in SAM.',
  whenNotToUse: 'The API serves public data to any site.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  equivalents: { terrascan: ['AC_AWS_0441'] },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Name: orders
    ProtocolType: HTTP
    CorsConfiguration: { AllowOrigins: ['*'] }
`,
    good: `
Api:
  Type: AWS::ApiGatewayV2::Api
  Properties:
    Name: orders
    ProtocolType: HTTP
    CorsConfiguration: { AllowOrigins: [https://shop.example.com] }
`,
  },
  evaluate(api) {
    const own = api.at('CorsConfiguration.AllowOrigins');
    const body = api.at('Body');
    const origins =
      own.value.kind === 'absent' && body.value.kind === 'mapping'
        ? body.child('x-amazon-apigateway-cors').child('allowOrigins')
        : own;
    if (origins.value.kind === 'absent') return [];
    const any = anyOrigin(origins);
    if (any.kind === 'unresolved') return any;
    return any.value === undefined ? pass : fail(origins, `AllowOrigins holds ${any.value}`);
  },
});
