import { testControl } from '@aspis/testkit';
import { servicePermissionNamesItsSource as control } from './service-permission-names-its-source.ts';

const permission = (properties: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, ${properties} }
`;

testControl(control, {
  fail: {
    none: permission('Principal: apigateway.amazonaws.com'),
    'a source that is everything': permission("Principal: events.amazonaws.com, SourceArn: '*'"),
  },
  pass: {
    'SAM, the permission that it makes for an event': `
Orders:
  Type: AWS::Serverless::Function
  Properties:
    InlineCode: exports.handler = async () => ({})
    Handler: index.handler
    Runtime: nodejs22.x
    Events:
      Created: { Type: SNS, Properties: { Topic: arn:aws:sns:eu-west-1:111122223333:orders } }
`,
    'a source': permission('Principal: events.amazonaws.com, SourceArn: !GetAtt Rule.Arn'),
    'an account': permission('Principal: config.amazonaws.com, SourceAccount: !Ref AWS::AccountId'),
    'an organization': permission('Principal: sns.amazonaws.com, PrincipalOrgID: o-abc123'),
    'a source known once deployed': permission('Principal: sns.amazonaws.com, SourceArn: !ImportValue topic'),
  },
  unresolved: { 'the principal is imported': permission('Principal: !ImportValue who') },
  notApplicable: {
    'an account, not a service': permission('Principal: 111122223333'),
    'Alexa, which has a token of its own': permission('Principal: alexa-appkit.amazon.com'),
  },
});
