import { testControl } from '@aspis/testkit';
import { guarddutyIsOn as control } from './guardduty-is-on.ts';

const detector = (properties: string) => `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { ${properties} }
`;

testControl(control, {
  fail: { 'not said': detector('FindingPublishingFrequency: SIX_HOURS') },
  pass: { on: detector("Enable: 'true'") },
  unresolved: { imported: detector('Enable: !ImportValue on') },
});
