import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const codeNamesItsObjectVersion = defineControl({
  id: 'ASPIS-SUP-013',
  title: 'Code from a bucket names the version of the object',
  severity: 'info',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Whoever can write to the bucket decides what the next deployment runs; the template does not change.',
  fix: 'Set Code.S3ObjectVersion, or let `sam deploy` and the CDK name objects by their content.',
  whenNotToUse: 'The pipeline gives each build a key of its own.',
  sources: [
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-lambda-function-code.html',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: code, S3Key: orders.zip } }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: code, S3Key: orders.zip, S3ObjectVersion: 3sL4kqtJlcpXroDTDmJ } }
`,
  },
  evaluate(fn) {
    const key = fn.text('Code.S3Key');
    if (key.kind === 'unresolved' || key.value === undefined) return notApplicable;
    const version = fn.isSet('Code.S3ObjectVersion');
    if (version.kind === 'unresolved') return version;
    // A content hash or a placeholder in the key makes each build an object of its own.
    return version.value || /[0-9a-f]{16}|\$\{/i.test(key.value)
      ? pass
      : fail(version, `${key.value} may change without the template`);
  },
});
