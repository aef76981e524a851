import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { anyOrigin } from './cors-origins.ts';

export const functionUrlCorsNamesItsOrigins = defineControl({
  id: 'ASPIS-EVT-030',
  title: 'Function URL lets in named web origins only',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Url'],
  why: 'With any origin allowed, every web page that a user opens may call the URL from their browser and read the answer, also from inside your network.',
  fix: 'List the origins that call the function in Cors.AllowOrigins; in SAM FunctionUrlConfig.Cors.AllowOrigins.',
  whenNotToUse: 'The function serves public data to any site.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/urls-configuration.html',
    'https://cwe.mitre.org/data/definitions/942.html',
  ],
  equivalents: { prowler: ['awslambda_function_url_cors_policy'], 'control-tower': ['CT.LAMBDA.PR.6'] },
  examples: {
    bad: `
Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !GetAtt Orders.Arn
    AuthType: AWS_IAM
    Cors: { AllowOrigins: ['*'] }
`,
    good: `
Url:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: !GetAtt Orders.Arn
    AuthType: AWS_IAM
    Cors: { AllowOrigins: [https://shop.example.com] }
`,
  },
  evaluate(url) {
    const origins = url.at('Cors.AllowOrigins');
    if (origins.value.kind === 'absent') return [];
    const any = anyOrigin(origins);
    if (any.kind === 'unresolved') return any;
    return any.value === undefined ? pass : fail(origins, `AllowOrigins holds ${any.value}`);
  },
});
