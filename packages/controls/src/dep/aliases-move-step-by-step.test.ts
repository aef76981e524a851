import { testControl } from '@aspis/testkit';
import { aliasesMoveStepByStep as control } from './aliases-move-step-by-step.ts';

testControl(control, {
  fail: {
    'SAM without a preference': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live } }
`,
    'SAM with the preference switched off': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Enabled: false, Type: Canary10Percent5Minutes } } }
`,
  },
  pass: {
    'SAM with a preference': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Canary10Percent5Minutes } } }
`,
    'weights by hand': `
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: orders, FunctionVersion: '4', Name: live, RoutingConfig: { AdditionalVersionWeights: [{ FunctionVersion: '5', FunctionWeight: 0.1 }] } } }
`,
  },
  unresolved: {
    'the routing is imported': `
Live: { Type: AWS::Lambda::Alias, Properties: !ImportValue alias }
`,
  },
});
