import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsRunSignedCode = defineControl({
  id: 'ASPIS-SUP-001',
  title: 'Functions run signed code alone',
  severity: 'low',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Without a code signing configuration Lambda runs whatever is uploaded: a stolen deployment key, or a swapped file in the artefact bucket, is enough to run code under the role.',
  fix: 'Set CodeSigningConfigArn, with a signing profile of the pipeline and UntrustedArtifactOnDeployment: Enforce.',
  whenNotToUse: 'The pipeline proves the origin of the code by other means, as with signed images.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-codesigning.html',
    'https://cwe.mitre.org/data/definitions/345.html',
  ],
  equivalents: {
    checkov: ['CKV_AWS_272'],
    cloudsploit: ['lambdaCodeSigningEnabled'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Runtime: nodejs22.x, CodeSigningConfigArn: !Ref Signing }
Signing:
  Type: AWS::Lambda::CodeSigningConfig
`,
  },
  evaluate(fn) {
    const packageType = fn.string('PackageType');
    // Lambda signs zip archives; images are signed in their registry.
    if (packageType.kind === 'known' && packageType.value === 'Image') return notApplicable;
    const config = fn.isSet('CodeSigningConfigArn');
    if (config.kind === 'unresolved') return config;
    return config.value ? pass : fail(config, 'no CodeSigningConfigArn');
  },
});
