import { testControl } from '@aspis/testkit';
import { customResourcesGiveUpInTime as control } from './custom-resources-give-up-in-time.ts';

testControl(control, {
  fail: {
    'left out': `
S: { Type: AWS::CloudFormation::CustomResource, Properties: { ServiceToken: t } }
`,
  },
  pass: {
    given: `
S: { Type: AWS::CloudFormation::CustomResource, Properties: { ServiceToken: t, ServiceTimeout: '60' } }
`,
  },
  unresolved: {
    'the whole is imported': `
S: { Type: AWS::CloudFormation::CustomResource, Properties: !ImportValue p }
`,
  },
});
