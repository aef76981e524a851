import { testControl } from '@aspis/testkit';
import { stageVariablesHoldNoSecret as control } from './stage-variables-hold-no-secret.ts';

testControl(control, {
  fail: {
    'HTTP API': `
Live:
  Type: AWS::ApiGatewayV2::Stage
  Properties:
    StageVariables: { apiToken: 9f8c1d77aa0b4e52 }
`,
    'a deployment': `
Release:
  Type: AWS::ApiGateway::Deployment
  Properties:
    StageDescription: { Variables: { dbPassword: Winter2026 } }
`,
    'a NoEcho parameter': `
Parameters:
  Pw: { Type: String, NoEcho: true }
Resources:
  Live:
    Type: AWS::ApiGateway::Stage
    Properties:
      Variables: { db: !Ref Pw }
`,
  },
  pass: {
    'an address': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    Variables: { url: https://orders.internal }
`,
  },
  unresolved: {
    imported: `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    Variables: !ImportValue variables
`,
  },
  notApplicable: {
    'no variables': `
Live:
  Type: AWS::ApiGateway::Stage
  Properties:
    StageName: live
`,
  },
});
