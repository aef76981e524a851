import { testControl } from '@aspis/testkit';
import { guarddutyWatchesFunctions as control } from './guardduty-watches-functions.ts';

const detector = (properties: string) => `
Detector:
  Type: AWS::GuardDuty::Detector
  Properties: { ${properties} }
`;

testControl(control, {
  fail: {
    'off among others': detector(
      'Enable: true, Features: [{ Name: S3_DATA_EVENTS, Status: ENABLED }, { Name: LAMBDA_NETWORK_LOGS, Status: DISABLED }]',
    ),
  },
  pass: { on: detector('Enable: true, Features: [{ Name: LAMBDA_NETWORK_LOGS, Status: ENABLED }]') },
  unresolved: {
    'not named': detector('Enable: true'),
    imported: detector('Enable: true, Features: [{ Name: LAMBDA_NETWORK_LOGS, Status: !ImportValue status }]'),
  },
  notApplicable: { 'a detector that is off, which another control says': detector('Enable: false') },
});
