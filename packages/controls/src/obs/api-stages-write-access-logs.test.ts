import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { apiStagesWriteAccessLogs as control } from './api-stages-write-access-logs.ts';

const stage = (properties: string, version = '') => `
Live:
  Type: AWS::ApiGateway${version}::Stage
  Properties:
    StageName: live
    ${properties}
`;

const samApi = (type: string, properties: string) => `
Api:
  Type: AWS::Serverless::${type}
  Properties: { StageName: live, ${properties} }
`;

testControl(control, {
  fail: {
    'an HTTP API without': stage('ApiId: api', 'V2'),
    'a SAM API without': samApi('Api', 'TracingEnabled: true'),
    'no format': stage('AccessLogSettings: { DestinationArn: arn }', 'V2'),
    'no destination': stage('AccessLogSetting: { Format: x }'),
    'the other kind of property': stage('AccessLogSetting: { DestinationArn: arn, Format: x }', 'V2'),
  },
  pass: {
    'a WebSocket API with both': stage('AccessLogSettings: { DestinationArn: !GetAtt Log.Arn, Format: x }', 'V2'),
    'an HTTP API of SAM': samApi('HttpApi', 'AccessLogSettings: { DestinationArn: !GetAtt Log.Arn, Format: x }'),
    'a destination that is imported': stage('AccessLogSetting: { DestinationArn: !ImportValue log, Format: x }'),
  },
  unresolved: { 'the setting is imported': stage('AccessLogSetting: !ImportValue log') },
});

test('what is missing inside stands at the setting', () => {
  expect(outcomesOf(control, stage('AccessLogSetting: { Format: x }'))).toMatchObject([
    { evidence: 'AccessLogSetting has no DestinationArn', span: { line: 7 } },
  ]);
});
