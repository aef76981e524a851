import { testControl } from '@aspis/testkit';
import { userPoolTemporaryPasswordsExpire as control } from './user-pool-temporary-passwords-expire.ts';

const pool = (days: string) => `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, Policies: { PasswordPolicy: { MinimumLength: 12${days} } } }
`;

testControl(control, {
  fail: { 'a month': pool(', TemporaryPasswordValidityDays: 30') },
  pass: { 'a week': pool(', TemporaryPasswordValidityDays: 7'), 'the default': pool('') },
  unresolved: { imported: pool(', TemporaryPasswordValidityDays: !ImportValue days') },
});
