import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';
import { deploysFunction } from './lambda-deployments.ts';

export const deploymentsWatchAlarms = defineControl({
  id: 'ASPIS-DEP-004',
  title: 'Deployments stop on an alarm',
  severity: 'low',
  appliesTo: ['AWS::CodeDeploy::DeploymentGroup'],
  why: 'Without an alarm the traffic shift runs to its end however many calls fail.',
  fix: "Set AlarmConfiguration with the function's Errors alarm; in SAM DeploymentPreference Alarms.",
  sources: ['https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-create-alarms.html'],
  equivalents: {
    'aws-config': ['CODEDEPLOY_AUTO_ROLLBACK_MONITOR_ENABLED'],
  },
  examples: {
    bad: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, DeploymentConfigName: CodeDeployDefault.LambdaLinear10PercentEvery1Minute } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
    good: `
Group: { Type: AWS::CodeDeploy::DeploymentGroup, Properties: { ApplicationName: !Ref App, AlarmConfiguration: { Enabled: true, Alarms: [{ Name: !Ref OrdersErrors }] } } }
App: { Type: AWS::CodeDeploy::Application, Properties: { ComputePlatform: Lambda } }
`,
  },
  evaluate(group) {
    if (!deploysFunction(group)) return notApplicable;
    const alarms = group.items('AlarmConfiguration.Alarms');
    if (alarms.kind === 'unresolved') return alarms;
    const enabled = group.boolean('AlarmConfiguration.Enabled');
    if (enabled.kind === 'unresolved') return enabled;
    return alarms.value.length > 0 && enabled.value !== false ? pass : fail(alarms, 'no alarm stops the deployment');
  },
});
