import { outcomesOf, testControl } from '@aspis/testkit';
import { expect, test } from 'vitest';
import { restStagesLogExecutions as control } from './rest-stages-log-executions.ts';

const stage = (properties: string) => `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
    ${properties}
`;
const deployment = (properties: string) => `
Deployment:
  Type: AWS::ApiGateway::Deployment
  Properties:
    RestApiId: api
    ${properties}
`;

testControl(control, {
  fail: {
    off: stage("MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'OFF' }]"),
    'a level that does not exist': stage('MethodSettings: [{ LoggingLevel: VERBOSE }]'),
    'one method of two': stage('MethodSettings: [{ LoggingLevel: INFO }, { ThrottlingRateLimit: 5 }]'),
    'a deployment that describes its stage without': deployment('StageDescription: { TracingEnabled: true }'),
  },
  pass: {
    errors: stage('MethodSettings: [{ LoggingLevel: ERROR }]'),
    'a deployment that describes its stage': deployment('StageDescription: { LoggingLevel: INFO }'),
  },
  unresolved: { 'an imported level': stage('MethodSettings: [{ LoggingLevel: !ImportValue level }]') },
  notApplicable: { 'a deployment that describes no stage': deployment('Description: first') },
});

test('a method without a level is found at its settings', () => {
  const text = stage(`MethodSettings:
      - { ResourcePath: /a, LoggingLevel: INFO }
      - { ResourcePath: /b }`);
  expect(outcomesOf(control, text)).toMatchObject([{ span: { line: 9 } }]);
});
