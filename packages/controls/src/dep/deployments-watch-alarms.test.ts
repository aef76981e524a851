import { testControl } from '@aspis/testkit';
import { deploymentsWatchAlarms as control } from './deployments-watch-alarms.ts';

testControl(control, {
  fail: {
    'switched off': `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AlarmConfiguration: { Enabled: false, Alarms: [{ Name: a }] } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  pass: {
    on: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AlarmConfiguration: { Enabled: true, Alarms: [{ Name: a }] } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  unresolved: {
    imported: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AlarmConfiguration: { Alarms: !ImportValue alarms } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  notApplicable: {
    servers: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: web } }
`,
  },
});
