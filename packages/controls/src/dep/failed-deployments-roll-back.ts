import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { deploysFunction } from './lambda-deployments.ts';

export const failedDeploymentsRollBack = defineControl({
  id: 'ASPIS-DEP-005',
  title: 'Failed deployments roll back by themselves',
  severity: 'low',
  appliesTo: ['AWS::CodeDeploy::DeploymentGroup'],
  why: 'A deployment that fails halfway leaves callers on two versions until someone notices.',
  fix: 'Set AutoRollbackConfiguration with Enabled: true and the events DEPLOYMENT_FAILURE and DEPLOYMENT_STOP_ON_ALARM.',
  sources: ['https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html'],
  equivalents: {},
  examples: {
    bad: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: CodeDeployDefault.LambdaCanary10Percent5Minutes } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
    good: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AutoRollbackConfiguration: { Enabled: true, Events: [DEPLOYMENT_FAILURE, DEPLOYMENT_STOP_ON_ALARM] } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  evaluate(group) {
    if (!deploysFunction(group)) return notApplicable;
    const enabled = group.boolean('AutoRollbackConfiguration.Enabled');
    if (enabled.kind === 'unresolved') return enabled;
    return enabled.value === true
      ? pass
      : fail(enabled, enabled.value === false ? 'rollback is switched off' : 'no AutoRollbackConfiguration');
  },
});
