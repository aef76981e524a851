import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const identityPoolKnowsItsGuests = defineControl({
  id: 'ASPIS-EVT-043',
  title: 'Identity pool gives AWS credentials to signed-in users only',
  severity: 'medium',
  appliesTo: ['AWS::Cognito::IdentityPool'],
  why: 'With unauthenticated identities anyone who knows the pool id, which ships in the app, gets AWS credentials and tries what the guest role allows.',
  fix: 'Set AllowUnauthenticatedIdentities to false and let users sign in.',
  whenNotToUse: 'Guests need AWS access, and their role allows just that on just those resources.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/identity-pools.html',
    'https://cwe.mitre.org/data/definitions/306.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_366'],
    prowler: ['cognito_identity_pool_guest_access_disabled'],
    'cdk-nag': ['CognitoUserPoolNoUnauthenticatedLogins'],
    'guard-registry': ['COGNITO_ALLOW_UNAUTHENTICATED_IDENTITIES_RULE'],
    cfn_nag: ['W57'],
    securityhub: ['Cognito.2'],
    'aws-config': ['COGNITO_IDENTITY_POOL_UNAUTH_ACCESS_CHECK'],
  },
  examples: {
    bad: `
Identities:
  Type: AWS::Cognito::IdentityPool
  Properties: { AllowUnauthenticatedIdentities: true }
`,
    good: `
Identities:
  Type: AWS::Cognito::IdentityPool
  Properties: { AllowUnauthenticatedIdentities: false }
`,
  },
  evaluate(pool) {
    const guests = pool.boolean('AllowUnauthenticatedIdentities');
    if (guests.kind === 'unresolved') return guests;
    return guests.value === true ? fail(guests, 'AllowUnauthenticatedIdentities is true') : pass;
  },
});
