import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const stackSetsKeepStacksOfLeavingAccounts = defineControl({
  id: 'ASPIS-DEP-009',
  title: 'Stack sets keep the stacks of accounts that leave',
  severity: 'medium',
  appliesTo: ['AWS::CloudFormation::StackSet'],
  why: 'An account that leaves the target unit, by mistake perhaps, loses its stacks and their data at once.',
  fix: 'Set AutoDeployment with Enabled: true and RetainStacksOnAccountRemoval: true.',
  whenNotToUse: 'Accounts are closed for good when they leave.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-cloudformation-stackset-autodeployment.html',
  ],
  equivalents: {
    kics: ['stack_retention_disabled'],
  },
  examples: {
    bad: `
Base:
  Type: AWS::CloudFormation::StackSet
  Properties:
    PermissionModel: SERVICE_MANAGED
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false }
`,
    good: `
Base:
  Type: AWS::CloudFormation::StackSet
  Properties:
    PermissionModel: SERVICE_MANAGED
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: true }
`,
  },
  evaluate(set) {
    const model = set.string('PermissionModel');
    // Accounts are then named one by one, and AutoDeployment is not allowed.
    if (model.kind === 'known' && model.value === 'SELF_MANAGED') return notApplicable;
    const enabled = set.boolean('AutoDeployment.Enabled');
    const retain = set.boolean('AutoDeployment.RetainStacksOnAccountRemoval');
    if (enabled.kind === 'unresolved') return enabled;
    if (retain.kind === 'unresolved') return retain;
    if (enabled.value !== true)
      return fail(enabled, enabled.value === false ? 'AutoDeployment is not enabled' : 'no AutoDeployment');
    return retain.value === true
      ? pass
      : fail(
          retain,
          retain.value === false ? 'RetainStacksOnAccountRemoval is false' : 'no RetainStacksOnAccountRemoval',
        );
  },
});
