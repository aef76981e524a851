import { testControl } from '@aspis/testkit';
import { untrustedCodeIsRefused as control } from './untrusted-code-is-refused.ts';

testControl(control, {
  fail: {
    'left out': `
S: { Type: AWS::Lambda::CodeSigningConfig, Properties: { Description: d } }
`,
  },
  pass: {
    enforced: `
S: { Type: AWS::Lambda::CodeSigningConfig, Properties: { CodeSigningPolicies: { UntrustedArtifactOnDeployment: Enforce } } }
`,
  },
  unresolved: {
    imported: `
S: { Type: AWS::Lambda::CodeSigningConfig, Properties: { CodeSigningPolicies: !ImportValue policies } }
`,
  },
});
