import { fail, notApplicable, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';

export const guarddutyWatchesFunctions = defineControl({
  id: 'ASPIS-OBS-036',
  title: 'GuardDuty watches the network activity of functions',
  severity: 'low',
  appliesTo: ['AWS::GuardDuty::Detector'],
  why: 'Lambda Protection is what sees a function that was taken over talk to a miner, a command server or Tor.',
  fix: 'Add { Name: LAMBDA_NETWORK_LOGS, Status: ENABLED } to Features.',
  sources: [
    'https://docs.aws.amazon.com/guardduty/latest/ug/lambda-protection.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/guardduty-controls.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { Enable: true, Features: [{ Name: LAMBDA_NETWORK_LOGS, Status: DISABLED }] }
`,
    good: `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { Enable: true, Features: [{ Name: LAMBDA_NETWORK_LOGS, Status: ENABLED }] }
`,
  },
  evaluate(detector) {
    const enable = detector.boolean('Enable');
    if (enable.kind === 'known' && enable.value !== true) return notApplicable;
    const features = detector.items('Features');
    if (features.kind === 'unresolved') return features;
    for (const feature of features.value) {
      const name = feature.string('Name');
      if (name.kind === 'unresolved') return name;
      if (name.value !== 'LAMBDA_NETWORK_LOGS') continue;
      const status = feature.string('Status');
      if (status.kind === 'unresolved') return status;
      return status.value === 'ENABLED'
        ? pass
        : fail(status, `LAMBDA_NETWORK_LOGS is ${status.value ?? 'not enabled'}`);
    }
    return unresolved(
      detector.at('Features'),
      'whether Lambda Protection is on without being named depends on the account and the region',
    );
  },
});
