import { roleTrusting, testControl } from '@aspis/testkit';
import { crossAccountTrustAsksForMore as control } from './cross-account-trust-asks-for-more.ts';

testControl(control, {
  fail: {
    'an account id': roleTrusting('{ Effect: Allow, Principal: { AWS: "111122223333" }, Action: sts:AssumeRole }'),
  },
  pass: {
    'a service': roleTrusting(
      '{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }',
    ),
    'with a second factor': roleTrusting(
      '{ Effect: Allow, Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: sts:AssumeRole, Condition: { Bool: { aws:MultiFactorAuthPresent: true } } }',
    ),
    'its own account': roleTrusting(
      '{ Effect: Allow, Principal: { AWS: !Sub "arn:aws:iam::${AWS::AccountId}:root" }, Action: sts:AssumeRole }',
    ),
  },
  unresolved: {
    'the document is imported':
      'Worker: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !ImportValue trust } }',
  },
});
