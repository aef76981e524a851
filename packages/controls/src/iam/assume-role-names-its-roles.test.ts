import { roleThatMay, testControl } from '@aspis/testkit';
import { assumeRoleNamesItsRoles as control } from './assume-role-names-its-roles.ts';

testControl(control, {
  fail: {
    'all roles of an account': roleThatMay(
      '{ Effect: Allow, Action: sts:AssumeRole, Resource: "arn:aws:iam::111122223333:role/*" }',
    ),
  },
  pass: {
    'by prefix': roleThatMay(
      '{ Effect: Allow, Action: sts:AssumeRole, Resource: "arn:aws:iam::*:role/reports-reader" }',
    ),
    'identity lookup': roleThatMay('{ Effect: Allow, Action: sts:GetCallerIdentity, Resource: "*" }'),
  },
});
