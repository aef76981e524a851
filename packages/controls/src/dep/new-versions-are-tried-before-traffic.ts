import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const newVersionsAreTriedBeforeTraffic = defineControl({
  id: 'ASPIS-DEP-014',
  title: 'New versions are tried before they get traffic',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Alias'],
  why: 'The first callers of a new version test it, and what breaks only for a few stays below the alarm.',
  fix: 'Set DeploymentPreference Hooks PreTraffic in SAM, otherwise BeforeAllowTrafficHook, to a function that calls the new version and tells CodeDeploy the result.',
  whenNotToUse: 'The canary and its alarms are enough for this function.',
  sources: [
    'https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html',
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Live:
  Type: AWS::Lambda::Alias
  UpdatePolicy:
    CodeDeployLambdaAliasUpdate: { ApplicationName: shop, DeploymentGroupName: orders }
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
    good: `
Live:
  Type: AWS::Lambda::Alias
  UpdatePolicy:
    CodeDeployLambdaAliasUpdate: { ApplicationName: shop, DeploymentGroupName: orders, BeforeAllowTrafficHook: orders-check }
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
  },
  evaluate(alias) {
    const update = alias.attribute('UpdatePolicy').at('CodeDeployLambdaAliasUpdate');
    if (update.value.kind === 'absent') return notApplicable;
    const hook = update.isSet('BeforeAllowTrafficHook');
    if (hook.kind === 'unresolved') return hook;
    return hook.value ? pass : fail(update.at('BeforeAllowTrafficHook'), 'no BeforeAllowTrafficHook');
  },
});
