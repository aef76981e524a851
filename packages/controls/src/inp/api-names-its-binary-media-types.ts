import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiNamesItsBinaryMediaTypes = defineControl({
  id: 'ASPIS-INP-006',
  title: 'REST API names the media types it takes as binary',
  severity: 'info',
  appliesTo: ['AWS::ApiGateway::RestApi'],
  why: 'With */* every body is binary to API Gateway, whatever its type says: functions get it encoded in base64, and decode and parse what nothing before them has looked at.',
  fix: 'List the types that are really binary, such as image/png or application/pdf; in SAM BinaryMediaTypes.',
  whenNotToUse: 'A web framework in the function serves files of all kinds and decodes by itself.',
  sources: ['https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings.html'],
  equivalents: {},
  examples: {
    bad: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, BinaryMediaTypes: ['*/*'] }
`,
    good: `
Api:
  Type: AWS::ApiGateway::RestApi
  Properties: { Name: orders, BinaryMediaTypes: [image/png] }
`,
  },
  evaluate(api) {
    const body = api.at('Body');
    const own = api.at('BinaryMediaTypes');
    const types =
      own.value.kind === 'absent' && body.value.kind === 'mapping'
        ? body.child('x-amazon-apigateway-binary-media-types')
        : own;
    if (types.value.kind === 'absent') return [];
    const items = types.items();
    if (items.kind === 'unresolved') return items;
    const every = items.value.some((item) => {
      const text = item.string();
      // CloudFormation also takes the slash as ~1.
      return text.kind === 'known' && /^\*(\/|~1)\*$/.test(text.value ?? '');
    });
    return every ? fail(types, 'BinaryMediaTypes holds */*') : pass;
  },
});
