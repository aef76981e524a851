import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolClientCanRevokeTokens = defineControl({
  id: 'ASPIS-EVT-042',
  title: 'User pool client can revoke tokens',
  severity: 'low',
  appliesTo: ['AWS::Cognito::UserPoolClient'],
  why: 'A refresh token that was stolen makes new access tokens for as long as it lives; without revocation, signing out does not stop it.',
  fix: 'Leave EnableTokenRevocation out, since new clients have it, or set it to true.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/token-revocation.html',
    'https://cwe.mitre.org/data/definitions/613.html',
  ],
  equivalents: { prowler: ['cognito_user_pool_client_token_revocation_enabled'] },
  examples: {
    bad: `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users, EnableTokenRevocation: false }
`,
    good: `
Web:
  Type: AWS::Cognito::UserPoolClient
  Properties: { UserPoolId: !Ref Users, EnableTokenRevocation: true }
`,
  },
  evaluate(client) {
    const revocation = client.boolean('EnableTokenRevocation');
    if (revocation.kind === 'unresolved') return revocation;
    return revocation.value === false ? fail(revocation, 'EnableTokenRevocation is false') : pass;
  },
});
