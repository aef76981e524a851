import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** The greatest size API Gateway takes, 10 MB. API Gateway developer guide, read 2026-11-21. */
const MAX_BYTES = 10_485_760;

export const apiCompressesLargeAnswers = defineControl({
  id: 'ASPIS-INP-016',
  title: 'REST API compresses large answers',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'Answers that travel as they are take longer and count in full against the limits of clients and caches; a size out of range fails or does nothing.',
  fix: 'Set MinimumCompressionSize to the number of bytes from which it pays, such as 1024; the property has the same name in SAM.',
  whenNotToUse: 'Answers hold secrets beside text that callers choose, which compression can give away by its length.',
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gzip-compression-decompression.html',
  ],
  equivalents: {
    kics: ['api_gateway_with_invalid_compression', 'serverless_api_without_content_encoding'],
    terrascan: ['AC_AWS_0010'],
    cloudsploit: ['apigatewayContentEncoding'],
  },
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, MinimumCompressionSize: 1024 }
`,
  },
  evaluate(api) {
    const bytes = api.number('MinimumCompressionSize');
    if (bytes.kind === 'unresolved') return bytes;
    if (bytes.value === undefined) return fail(bytes, 'no MinimumCompressionSize');
    return bytes.value >= 0 && bytes.value < MAX_BYTES ? pass : fail(bytes, `MinimumCompressionSize is ${bytes.value}`);
  },
});
