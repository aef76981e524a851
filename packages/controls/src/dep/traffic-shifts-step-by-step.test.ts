import { testControl } from '@aspis/testkit';
import { trafficShiftsStepByStep as control } from './traffic-shifts-step-by-step.ts';

testControl(control, {
  fail: {
    'a configuration of the template': `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: !Ref Config } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
Config: { Type: AWS::CodeDeploy::DeploymentConfig, Properties: { ComputePlatform: Lambda, TrafficRoutingConfig: { Type: AllAtOnce } } }
`,
    'left out': `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
    'in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: AllAtOnce } } }
`,
  },
  pass: {
    'a canary of the template': `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: shop, DeploymentConfigName: !Ref Config } }
Config: { Type: AWS::CodeDeploy::DeploymentConfig, Properties: { ComputePlatform: Lambda, TrafficRoutingConfig: { Type: TimeBasedCanary, TimeBasedCanary: { CanaryInterval: 15, CanaryPercentage: 5 } } } }
`,
    'linear in SAM': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Linear10PercentEvery1Minute } } }
`,
  },
  unresolved: {
    'a parameter': `
Parameters: { Config: { Type: String } }
Resources:
  Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: !Ref Config } }
  App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  notApplicable: {
    servers: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: web } }
`,
  },
});
