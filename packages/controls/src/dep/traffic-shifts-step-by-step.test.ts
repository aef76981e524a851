import { testControl } from '@aspis/testkit';
import { trafficShiftsStepByStep as control } from './traffic-shifts-step-by-step.ts';

testControl(control, {
  fail: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: AllAtOnce } } }
`,
  },
  pass: {
    'linear in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Linear10PercentEvery1Minute } } }
`,
  },
  notApplicable: {
    servers: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: web } }
`,
  },
});
