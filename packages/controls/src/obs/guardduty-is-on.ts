import { defineControl } from '../control.ts';
import { requiresOn } from '../required-setting.ts';

export const guarddutyIsOn = defineControl({
  id: 'ASPIS-OBS-035',
  title: 'GuardDuty detectors are on',
  severity: 'medium',
  appliesTo: ['AWS::GuardDuty::Detector'],
  why: 'A detector that is off finds nothing: credentials used from elsewhere and functions that talk to a miner or a command server go unseen.',
  fix: 'Set Enable to true.',
  sources: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html',
    'https://attack.mitre.org/techniques/T1562/',
  ],
  equivalents: {
    checkov: ['CKV_AWS_238'],
    prowler: ['guardduty_is_enabled'],
    kics: ['guardduty_detector_disabled'],
    securityhub: ['GuardDuty.1'],
    'aws-config': ['GUARDDUTY_ENABLED_CENTRALIZED'],
    terrascan: ['AC_AWS_0131'],
  },
  examples: {
    bad: `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { Enable: false }
`,
    good: `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { Enable: true }
`,
  },
  evaluate: (detector) => requiresOn(detector, 'Enable'),
});
