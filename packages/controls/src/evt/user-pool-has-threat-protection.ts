import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const userPoolHasThreatProtection = defineControl({
  id: 'ASPIS-EVT-039',
  title: 'User pool refuses suspicious sign-ins',
  severity: 'low',
  appliesTo: ['AWS::Cognito::UserPool'],
  why: 'Without threat protection Cognito accepts passwords known from leaks and sign-ins that look like someone else, and keeps no record of the risk.',
  fix: 'Set UserPoolTier to PLUS and UserPoolAddOns.AdvancedSecurityMode to ENFORCED, after a while in AUDIT.',
  whenNotToUse: 'The Plus plan, which is paid per user, is more than the accounts are worth.',
  sources: [
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html',
  ],
  equivalents: {
    prowler: ['cognito_user_pool_advanced_security_enabled'],
    securityhub: ['Cognito.1'],
    'aws-config': ['COGNITO_USER_POOL_ADVANCED_SECURITY_ENABLED'],
  },
  examples: {
    bad: `
Users:
  Type: AWS::Cognito::UserPool
  Properties: { UserPoolName: users }
`,
    good: `
Users:
  Type: AWS::Cognito::UserPool
  Properties:
    UserPoolName: users
    UserPoolTier: PLUS
    UserPoolAddOns: { AdvancedSecurityMode: ENFORCED }
`,
  },
  evaluate(pool) {
    const mode = pool.string('UserPoolAddOns.AdvancedSecurityMode');
    if (mode.kind === 'unresolved') return mode;
    if (mode.value === 'ENFORCED') return pass;
    return fail(mode, mode.value === undefined ? 'no AdvancedSecurityMode' : `AdvancedSecurityMode is ${mode.value}`);
  },
});
