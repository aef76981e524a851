import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolClientHidesWhoExists = defineControl({
  id: 'ASPIS-EVT-041',
  title: 'User pool client does not tell whether a user exists',
  severity: 'medium',
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  why: 'With the LEGACY default, sign-in and password recovery answer "user does not exist": an attacker sorts a list of addresses into accounts worth attacking.',
  fix: 'Set PreventUserExistenceErrors to ENABLED on the client.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html',
    'https://cwe.mitre.org/data/definitions/204.html',
  ],
  equivalents: { prowler: ['cognito_user_pool_client_prevent_user_existence_errors'] },
  examples: {
    bad: `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users }
`,
    good: `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users, PreventUserExistenceErrors: ENABLED }
`,
  },
  evaluate(client) {
    const errors = client.string('PreventUserExistenceErrors');
    if (errors.kind === 'unresolved') return errors;
    if (errors.value === 'ENABLED') return pass;
    return fail(
      errors,
      errors.value === undefined ? 'no PreventUserExistenceErrors' : `PreventUserExistenceErrors is ${errors.value}`,
    );
  },
});
