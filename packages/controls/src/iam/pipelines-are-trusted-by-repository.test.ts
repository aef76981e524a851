import { roleTrusting, testControl } from '@aspis/testkit';
import { pipelinesAreTrustedByRepository as control } from './pipelines-are-trusted-by-repository.ts';

testControl(control, {
  fail: {
    'any owner': roleTrusting(
      '{ Effect: Allow, Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:*" } } }',
    ),
    'the audience alone': roleTrusting(
      '{ Effect: Allow, Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringEquals: { "token.actions.githubusercontent.com:aud": sts.amazonaws.com } } }',
    ),
  },
  pass: {
    'a service': roleTrusting(
      '{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }',
    ),
    'any branch of one repository': roleTrusting(
      '{ Effect: Allow, Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, Action: sts:AssumeRoleWithWebIdentity, Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:example/orders:*" } } }',
    ),
  },
  unresolved: {
    'the document is imported':
      'Worker: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !ImportValue trust } }',
  },
});
