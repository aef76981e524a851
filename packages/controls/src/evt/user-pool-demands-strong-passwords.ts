import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** What cdk-nag asks for; NIST SP 800-63B sets the same floor and relies on length first. */
const MIN_LENGTH = 8;
const classes = ['RequireLowercase', 'RequireUppercase', 'RequireNumbers', 'RequireSymbols'];

export const userPoolDemandsStrongPasswords = defineControl({
  id: 'ASPIS-EVT-038',
  title: 'User pool demands strong passwords',
  severity: 'medium',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'Short or simple passwords are guessed by lists of the common ones, within the number of tries that sign-in allows.',
  fix: 'Leave Policies.PasswordPolicy out, which gives the defaults, or set MinimumLength to 8 or more (14 for staff) and all four Require settings to true.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
    'https://cwe.mitre.org/data/definitions/521.html',
  ],
  equivalents: {
    'cdk-nag': ['CognitoUserPoolStrongPasswordPolicy'],
    securityhub: ['Cognito.3'],
    'aws-config': ['COGNITO_USER_POOL_PASSWORD_POLICY_CHECK'],
  },
  examples: {
    bad: `
Users:
  Type: AWS::Cognito::UserPool
  Properties:
    Policies: { PasswordPolicy: { MinimumLength: 6 } }
`,
    good: `
Users:
  Type: AWS::Cognito::UserPool
  Properties:
    Policies:
      PasswordPolicy: { MinimumLength: 14, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true }
`,
  },
  evaluate(pool) {
    const policy = pool.at('Policies.PasswordPolicy');
    // The defaults are eight characters of all four classes.
    if (policy.value.kind === 'absent') return pass;
    const length = policy.number('MinimumLength');
    if (length.kind === 'unresolved') return length;
    if (length.value !== undefined && length.value < MIN_LENGTH)
      return fail(length, `MinimumLength is ${length.value}`);
    for (const name of classes) {
      const required = policy.boolean(name);
      if (required.kind === 'unresolved') return required;
      if (required.value !== true)
        return fail(policy.at(name), required.value === undefined ? `no ${name}` : `${name} is false`);
    }
    return pass;
  },
});
