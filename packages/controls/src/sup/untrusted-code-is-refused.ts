import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const untrustedCodeIsRefused = defineControl({
  id: 'ASPIS-SUP-002',
  title: 'Code that is not signed by the pipeline is refused, not only noted',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::CodeSigningConfig'],
  why: 'With Warn, which is the default, Lambda writes a log line and runs the code all the same.',
  fix: 'Set CodeSigningPolicies with UntrustedArtifactOnDeployment: Enforce.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
    'https://cwe.mitre.org/data/definitions/347.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Signing:
  Type: AWS::Lambda::CodeSigningConfig
  Properties:
    AllowedPublishers: { SigningProfileVersionArns: [!Ref Profile] }
    CodeSigningPolicies: { UntrustedArtifactOnDeployment: Warn }
`,
    good: `
Signing:
  Type: AWS::Lambda::CodeSigningConfig
  Properties:
    AllowedPublishers: { SigningProfileVersionArns: [!Ref Profile] }
    CodeSigningPolicies: { UntrustedArtifactOnDeployment: Enforce }
`,
  },
  evaluate(config) {
    const action = config.string('CodeSigningPolicies.UntrustedArtifactOnDeployment');
    if (action.kind === 'unresolved') return action;
    return action.value === 'Enforce'
      ? pass
      : fail(action, `UntrustedArtifactOnDeployment is ${action.value ?? 'Warn by default'}`);
  },
});
