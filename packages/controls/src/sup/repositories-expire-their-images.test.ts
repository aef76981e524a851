import { testControl } from '@aspis/testkit';
import { repositoriesExpireTheirImages as control } from './repositories-expire-their-images.ts';

testControl(control, {
  fail: {
    'a registry alone': `
Images: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: { RegistryId: '111122223333' } } }
`,
  },
  pass: {
    'from a parameter': `
Parameters: { Policy: { Type: String } }
Resources:
  Images: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: { LifecyclePolicyText: !Ref Policy } } }
`,
  },
  unresolved: {
    imported: `
Images: { Type: AWS::ECR::Repository, Properties: { LifecyclePolicy: !ImportValue policy } }
`,
  },
});
