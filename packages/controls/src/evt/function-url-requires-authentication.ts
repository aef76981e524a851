import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionUrlRequiresAuthentication = defineControl({
  id: 'ASPIS-EVT-001',
  title: 'Function URL requires IAM authentication',
  severity: 'high',
  appliesTo: ['AWS::Lambda::Url'],
  why: 'With AuthType NONE anyone on the internet can invoke the function, with any event and as often as they like.',
  fix: 'Set AuthType to AWS_IAM, or put the function behind an API or CloudFront with origin access control.',
  whenNotToUse:
    'The function is a public web endpoint by design and verifies its callers itself, as a webhook receiver does.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  equivalents: { checkov: ['CKV_AWS_258'] },
  examples: {
    bad: `
OrdersUrl:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: arn:aws:lambda:eu-west-1:111122223333:function:orders
    AuthType: NONE
`,
    good: `
OrdersUrl:
  Type: AWS::Lambda::Url
  Properties:
    TargetFunctionArn: arn:aws:lambda:eu-west-1:111122223333:function:orders
    AuthType: AWS_IAM
`,
  },
  evaluate(url) {
    const authType = url.string('AuthType');
    if (authType.kind === 'unresolved') return authType;
    return authType.value === 'NONE' ? fail(authType, 'AuthType is NONE') : pass;
  },
});
