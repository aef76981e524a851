import { testControl } from '@aspis/testkit';
import { stackSetsKeepStacksOfLeavingAccounts as control } from './stack-sets-keep-stacks-of-leaving-accounts.ts';

testControl(control, {
  fail: {
    'left out': `
B: { Type: AWS::CloudFormation::StackSet, Properties: { AutoDeployment: { Enabled: true } } }
`,
    'no automatic deployment': `
B: { Type: AWS::CloudFormation::StackSet, Properties: { StackSetName: b } }
`,
  },
  pass: {
    kept: `
B: { Type: AWS::CloudFormation::StackSet, Properties: { AutoDeployment: { Enabled: 'true', RetainStacksOnAccountRemoval: 'true' } } }
`,
  },
  unresolved: {
    imported: `
B: { Type: AWS::CloudFormation::StackSet, Properties: { AutoDeployment: !ImportValue a } }
`,
  },
  notApplicable: {
    'accounts that are named': `
B: { Type: AWS::CloudFormation::StackSet, Properties: { PermissionModel: SELF_MANAGED } }
`,
  },
});
