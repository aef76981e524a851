import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolAsksForASecondFactor = defineControl({
  id: 'ASPIS-EVT-037',
  title: 'User pool asks for, or at least offers, a second factor',
  severity: 'medium',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'With a password alone, every password that leaked elsewhere and was used again opens an account here.',
  fix: "Set MfaConfiguration to 'ON' or OPTIONAL (ON in quotes: YAML reads it as a truth value) with EnabledMfas SOFTWARE_TOKEN_MFA.",
  whenNotToUse: 'All users sign in through an identity provider that asks for a second factor itself.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html',
    'https://cwe.mitre.org/data/definitions/308.html',
  ],
  equivalents: { kics: ['cognito_userpool_without_mfa'], cfn_nag: ['F78'] },
  examples: {
    bad: `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, MfaConfiguration: 'OFF' }
`,
    good: `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users, MfaConfiguration: 'ON', EnabledMfas: [SOFTWARE_TOKEN_MFA] }
`,
  },
  evaluate(pool) {
    const mfa = pool.string('MfaConfiguration');
    if (mfa.kind === 'unresolved') return mfa;
    if (mfa.value === undefined) return fail(mfa, 'no MfaConfiguration');
    return ['ON', 'OPTIONAL', 'TRUE'].includes(mfa.value.toUpperCase())
      ? pass
      : fail(mfa, `MfaConfiguration is ${mfa.value}`);
  },
});
