import { fail, notApplicable, pass, unresolved } from '@aspis/model';
import { defineControl } from '../control.ts';
import { deploysFunction } from './lambda-deployments.ts';

export const trafficShiftsStepByStep = defineControl({
  id: 'ASPIS-DEP-003',
  title: 'New versions take over traffic step by step',
  severity: 'medium',
  appliesTo: ['AWS::CodeDeploy::DeploymentGroup'],
  why: 'All at once, a fault in the new version meets every caller before the first alarm.',
  fix: 'Set DeploymentConfigName to a canary or linear one; in SAM DeploymentPreference Type: Canary10Percent5Minutes.',
  whenNotToUse: 'The stage is for development.',
  sources: [
    'https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html',
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html',
  ],
  equivalents: {
    'aws-config': ['CODEDEPLOY_LAMBDA_ALLATONCE_TRAFFIC_SHIFT_DISABLED'],
  },
  examples: {
    bad: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: CodeDeployDefault.LambdaAllAtOnce } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
    good: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: CodeDeployDefault.LambdaCanary10Percent5Minutes } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  evaluate(group, app) {
    if (!deploysFunction(group)) return notApplicable;
    const own = app.target(group.at('DeploymentConfigName'), 'AWS::CodeDeploy::DeploymentConfig');
    if (own.kind === 'known' && own.value?.type === 'AWS::CodeDeploy::DeploymentConfig') {
      const routing = own.value.string('TrafficRoutingConfig.Type');
      if (routing.kind === 'unresolved') return routing;
      return routing.value === undefined || routing.value === 'AllAtOnce'
        ? fail(group.at('DeploymentConfigName'), `${own.value.logicalId} shifts all traffic at once`)
        : pass;
    }
    const config = group.text('DeploymentConfigName');
    if (config.kind === 'unresolved') return config;
    if (group.at('DeploymentConfigName').value.kind === 'unknown')
      return unresolved(config, `${config.value} is only known once deployed`);
    return config.value === undefined || /AllAtOnce/.test(config.value)
      ? fail(config, `${config.value ?? 'the default configuration'} shifts all traffic at once`)
      : pass;
  },
});
