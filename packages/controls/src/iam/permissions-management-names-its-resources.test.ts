import { policyThatMay, roleThatMay, testControl } from '@aspis/testkit';
import { permissionsManagementNamesItsResources as control } from './permissions-management-names-its-resources.ts';

testControl(control, {
  fail: {
    'a role policy': roleThatMay('{ Effect: Allow, Action: iam:PutRolePolicy, Resource: "*" }'),
    'a whole service': policyThatMay('{ Effect: Allow, Action: "kms:*", Resource: "*" }'),
  },
  pass: {
    'log delivery, which takes no resource': roleThatMay(
      '{ Effect: Allow, Action: [logs:CreateLogDelivery, logs:PutResourcePolicy], Resource: "*" }',
    ),
    'data actions alone': roleThatMay('{ Effect: Allow, Action: [s3:GetObject, dynamodb:PutItem], Resource: "*" }'),
    'one bucket': roleThatMay('{ Effect: Allow, Action: s3:PutBucketPolicy, Resource: "arn:aws:s3:::orders" }'),
    'under a condition': roleThatMay(
      '{ Effect: Allow, Action: kms:CreateGrant, Resource: "*", Condition: { Bool: { kms:GrantIsForAWSResource: true } } }',
    ),
  },
});
