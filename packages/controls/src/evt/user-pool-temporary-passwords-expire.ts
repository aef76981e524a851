import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Cognito's default, and what prowler asks for. */
const MAX_DAYS = 7;

export const userPoolTemporaryPasswordsExpire = defineControl({
  id: 'ASPIS-EVT-078',
  title: 'Temporary passwords of a user pool expire within a week',
  severity: 'low',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'A temporary password lies in a mailbox until it is used: whoever finds the message before it expires takes the account.',
  fix: 'Leave PasswordPolicy.TemporaryPasswordValidityDays out, or set it to 7 or less.',
  sources: ['https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html'],
  equivalents: { prowler: ['cognito_user_pool_temporary_password_expiration'] },
  examples: {
    bad: `
Users:
  Type: AWS::Cognito::UserPool
  Properties:
    Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 90 } }
`,
    good: `
Users:
  Type: AWS::Cognito::UserPool
  Properties:
    Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 1 } }
`,
  },
  evaluate(pool) {
    const days = pool.number('Policies.PasswordPolicy.TemporaryPasswordValidityDays');
    if (days.kind === 'unresolved') return days;
    return days.value !== undefined && days.value > MAX_DAYS
      ? fail(days, `TemporaryPasswordValidityDays is ${days.value}`)
      : pass;
  },
});
