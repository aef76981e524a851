import { testControl } from '@aspis/testkit';
import { functionUrlCorsNamesItsOrigins as control } from './function-url-cors-names-its-origins.ts';

const url = (cors: string) => `
Url:
  Type: AWS::Lambda::Url
  Properties: { TargetFunctionArn: arn, AuthType: NONE, ${cors} }
`;

testControl(control, {
  fail: {
    SAM: `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    FunctionUrlConfig: { AuthType: NONE, Cors: { AllowOrigins: ['*'] } }
`,
    any: url("Cors: { AllowOrigins: ['*'] }"),
    'any host of a scheme': url("Cors: { AllowOrigins: [https://shop.example.com, 'https://*'] }"),
  },
  pass: { 'a named one': url('Cors: { AllowOrigins: [https://shop.example.com] }') },
  unresolved: { imported: url('Cors: { AllowOrigins: [!ImportValue origin] }') },
  notApplicable: { 'no CORS at all': url('InvokeMode: BUFFERED') },
});
