import { roleTrusting, testControl } from '@aspis/testkit';
import { serviceRolesAreTiedToTheAccount as control } from './service-roles-are-tied-to-the-account.ts';

testControl(control, {
  fail: {
    'state machines': roleTrusting(
      '{ Effect: Allow, Principal: { Service: states.amazonaws.com }, Action: sts:AssumeRole }',
    ),
  },
  pass: {
    'a service': roleTrusting(
      '{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }',
    ),
    'tied to a resource': roleTrusting(
      '{ Effect: Allow, Principal: { Service: pipes.amazonaws.com }, Action: sts:AssumeRole, Condition: { ArnLike: { aws:SourceArn: !Sub "arn:aws:pipes:*:${AWS::AccountId}:pipe/*" } } }',
    ),
  },
  unresolved: {
    'the document is imported':
      'Worker: { Type: AWS::IAM::Role, Properties: { AssumeRolePolicyDocument: !ImportValue trust } }',
  },
});
