import { fail, parseArn, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const apiPermissionNamesItsRoute = defineControl({
  id: 'ASPIS-EVT-053',
  title: 'Permission to an API names the method and path that call the function',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Permission'],
  why: 'A permission for all stages and methods lets every route of the API call the function, also one that is added tomorrow without authorization.',
  fix: 'End SourceArn with /<stage>/<METHOD>/<path>, as SAM and the CDK do for each route.',
  whenNotToUse: 'The function answers the whole API, by a {proxy+} or $default route.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/arn-format-reference.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunction
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/*/*
`,
    good: `
Invoke:
  Type: AWS::Lambda::Permission
  Properties:
    FunctionName: orders
    Action: lambda:InvokeFunction
    Principal: apigateway.amazonaws.com
    SourceArn: !Sub arn:aws:execute-api:\${AWS::Region}:\${AWS::AccountId}:\${Api}/live/POST/orders
`,
  },
  evaluate(permission) {
    const source = permission.text('SourceArn');
    if (source.kind === 'unresolved') return source;
    const arn = source.value === undefined ? undefined : parseArn(source.value);
    if (arn?.service !== 'execute-api' || arn.resource.startsWith('*')) return [];
    return /^[^/]+(\/\*){1,3}$/.test(arn.resource)
      ? fail(source, 'SourceArn covers every stage, method and path of the API')
      : pass;
  },
});
