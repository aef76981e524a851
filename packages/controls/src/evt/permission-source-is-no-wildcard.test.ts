import { testControl } from '@aspis/testkit';
import { permissionSourceIsNoWildcard as control } from './permission-source-is-no-wildcard.ts';

const permission = (arn: string) => `
Invoke:
  Type: AWS::Lambda::Permission
  Properties: { FunctionName: orders, Action: lambda:InvokeFunction, Principal: events.amazonaws.com${arn === '' ? '' : `, SourceArn: ${arn}`} }
`;

testControl(control, {
  fail: {
    everything: permission("'*'"),
    'any account': permission("'arn:aws:sns:eu-west-1:*:orders'"),
    'any rule of the account': permission("!Sub 'arn:aws:events:eu-west-1:${AWS::AccountId}:rule/*'"),
    'any API': permission("!Sub 'arn:aws:execute-api:eu-west-1:${AWS::AccountId}:*/*/GET/orders'"),
  },
  pass: {
    'one rule': permission('!GetAtt Rule.Arn'),
    'one API, any of its stages': permission(
      "!Sub 'arn:aws:execute-api:eu-west-1:${AWS::AccountId}:${Api}/*/GET/orders'",
    ),
    'names that start alike': permission("!Sub 'arn:aws:events:eu-west-1:${AWS::AccountId}:rule/orders-*'"),
  },
  notApplicable: { 'no source': permission('') },
});
