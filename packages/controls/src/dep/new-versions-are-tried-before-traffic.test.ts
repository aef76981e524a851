import { testControl } from '@aspis/testkit';
import { newVersionsAreTriedBeforeTraffic as control } from './new-versions-are-tried-before-traffic.ts';

testControl(control, {
  fail: {
    'SAM with the later hook alone': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Canary10Percent5Minutes, Hooks: { PostTraffic: !Ref Check } } } }
Check: { Type: AWS::Lambda::Function }
`,
  },
  pass: {
    'SAM with the hook': `
Orders: { Type: AWS::Serverless::Function, Properties: { AutoPublishAlias: live, DeploymentPreference: { Type: Canary10Percent5Minutes, Hooks: { PreTraffic: !Ref Check } } } }
Check: { Type: AWS::Lambda::Function }
`,
  },
  unresolved: {
    imported: `
Live:
  Type: AWS::Lambda::Alias
  UpdatePolicy: { CodeDeployLambdaAliasUpdate: !ImportValue update }
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
  },
  notApplicable: {
    'without CodeDeploy': `
Live: { Type: AWS::Lambda::Alias, Properties: { FunctionName: orders, FunctionVersion: '4', Name: live } }
`,
  },
});
