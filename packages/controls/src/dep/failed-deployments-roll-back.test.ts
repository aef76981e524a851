import { testControl } from '@aspis/testkit';
import { failedDeploymentsRollBack as control } from './failed-deployments-roll-back.ts';

testControl(control, {
  fail: {
    'switched off': `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AutoRollbackConfiguration: { Enabled: false } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  pass: {
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Canary10Percent5Minutes } } }
`,
  },
  unresolved: {
    imported: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AutoRollbackConfiguration: !ImportValue r } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  notApplicable: {
    servers: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: web } }
`,
  },
});
