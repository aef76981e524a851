import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { anyOrigin } from './cors-origins.ts';

export const corsWithCredentialsNamesItsOrigins = defineControl({
  id: 'ASPIS-EVT-032',
  title: 'CORS with credentials names its origins',
  severity: 'high',
  appliesTo: ['AWS::Lambda::Url', 'AWS::ApiGatewayV2::Api'],
  why: 'Any web page that a signed-in user opens calls the API with their cookies and reads the answer: it acts as that user.',
  fix: 'List the origins in AllowOrigins, or set AllowCredentials to false.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !GetAtt Orders.Arn
    AuthType: NONE
    Cors: { AllowOrigins: ['*'], AllowCredentials: true }
`,
    good: `
Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !GetAtt Orders.Arn
    AuthType: NONE
    Cors: { AllowOrigins: [https://shop.example.com], AllowCredentials: true }
`,
  },
  evaluate(resource) {
    const cors = resource.at(resource.type === 'AWS::Lambda::Url' ? 'Cors' : 'CorsConfiguration');
    if (cors.value.kind === 'absent') return [];
    const credentials = cors.boolean('AllowCredentials');
    if (credentials.kind === 'unresolved') return credentials;
    if (credentials.value !== true) return [];
    const any = anyOrigin(cors.at('AllowOrigins'));
    if (any.kind === 'unresolved') return any;
    return any.value === undefined
      ? pass
      : fail(cors.at('AllowOrigins'), `AllowCredentials is true and AllowOrigins holds ${any.value}`);
  },
});
