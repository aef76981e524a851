import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const aliasesMoveStepByStep = defineControl({
  id: 'ASPIS-DEP-013',
  title: 'Aliases move to a new version under the watch of CodeDeploy',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Alias'],
  why: 'Without CodeDeploy the stack moves the alias in one step: the new version meets every caller at once, and no alarm stops it.',
  fix: 'Set DeploymentPreference in SAM; otherwise UpdatePolicy with CodeDeployLambdaAliasUpdate on the alias, and an AWS::CodeDeploy::DeploymentGroup.',
  whenNotToUse:
    'A short time of errors is accepted, as in a stage for development, or events wait and are tried again.',
  sources: [
    'https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/automating-updates-to-serverless-apps.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/configuring-alias-routing.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Live:
  Type: AWS::Lambda::Alias
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
    good: `
Live:
  Type: AWS::Lambda::Alias
  UpdatePolicy:
    CodeDeployLambdaAliasUpdate: { ApplicationName: shop, DeploymentGroupName: orders }
  Properties: { FunctionName: orders, FunctionVersion: '4', Name: live }
`,
  },
  evaluate(alias) {
    const update = alias.attribute('UpdatePolicy').isSet('CodeDeployLambdaAliasUpdate');
    if (update.kind === 'unresolved') return update;
    // Weights that the template gives are a rollout by hand.
    const weights = alias.isSet('RoutingConfig');
    if (weights.kind === 'unresolved') return weights;
    return update.value || weights.value ? pass : fail(alias, `all traffic of ${alias.logicalId} moves at once`);
  },
});
