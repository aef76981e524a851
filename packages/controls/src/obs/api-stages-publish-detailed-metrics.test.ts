import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { apiStagesPublishDetailedMetrics as control } from './api-stages-publish-detailed-metrics.ts';

const stage = (properties: string) => `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    ${properties}
`;

testControl(control, {
  fail: {
    off: stage("MethodSettings: [{ MetricsEnabled: 'false' }]"),
    'one of two': stage('MethodSettings: [{ MetricsEnabled: true }, { LoggingLevel: INFO }]'),
  },
  pass: { on: stage('MethodSettings: [{ MetricsEnabled: true }]') },
  unresolved: { imported: stage('MethodSettings: [{ MetricsEnabled: !ImportValue metrics }]') },
});

test('each method is found at its own place', () => {
  const text = stage(`MethodSettings:
      - MetricsEnabled: false
      - LoggingLevel: INFO
        HttpMethod: GET`);
  expect(outcomesOf(control, text)).toMatchObject([{ span: { line: 8 } }, { span: { line: 9 } }]);
});
