import { roleTrusting, testControl } from '@aspis/testkit';
import { rolesAreNotTrustedToEveryone as control } from './roles-are-not-trusted-to-everyone.ts';

testControl(control, {
  fail: {
    'the bare star': roleTrusting('{ Effect: Allow, Principal: "*", Action: sts:AssumeRole }'),
  },
  pass: {
    'a service': roleTrusting(
      '{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }',
    ),
    'limited to the organisation': roleTrusting(
      '{ Effect: Allow, Principal: "*", Action: sts:AssumeRole, Condition: { StringEquals: { aws:PrincipalOrgID: o-abcdefghij } } }',
    ),
    denied: roleTrusting('{ Effect: Deny, Principal: "*", Action: sts:AssumeRole }'),
  },
  unresolved: {
    'the document is imported':
      'Worker: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !ImportValue trust } }',
  },
});
