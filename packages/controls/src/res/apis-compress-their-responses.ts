import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** The largest MinimumCompressionSize that API Gateway takes, in bytes. API Gateway developer guide, read 2026-11-21. */
const MAX_COMPRESSION_SIZE_BYTES = 10_485_760;

export const apisCompressTheirResponses = defineControl({
  id: 'ASPIS-RES-027',
  title: 'REST APIs compress their responses',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'Uncompressed responses keep slow clients longer on their connections and make each request of a flood dearer.',
  fix: 'Set MinimumCompressionSize to a number of bytes, such as 1024 (in SAM likewise).',
  whenNotToUse: 'A response holds a secret beside text that the caller chooses: compression would let the length betray it.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html'],
  equivalents: { kics: ['api_gateway_with_invalid_compression', 'serverless_api_without_content_encoding'], cloudsploit: ['apigatewayContentEncoding'] },
  examples: {
    bad: `
Shop:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: shop }
`,
    good: `
Shop:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: shop, MinimumCompressionSize: 1024 }
`,
  },
  evaluate(api) {
    const size = api.number('MinimumCompressionSize');
    if (size.kind === 'unresolved') return size;
    if (size.value === undefined) return fail(size, 'no MinimumCompressionSize');
    return size.value < 0 || size.value > MAX_COMPRESSION_SIZE_BYTES ? fail(size, `MinimumCompressionSize is ${size.value}, which compresses nothing`) : pass;
  },
});
