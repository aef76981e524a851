import { fail, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const artefactBucketsKeepVersions = defineControl({
  id: 'ASPIS-SUP-012',
  title: 'Buckets that functions take their code from keep versions',
  severity: 'medium',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'Code that is overwritten in an unversioned bucket cannot be told from what was reviewed, nor brought back.',
  fix: 'Set VersioningConfiguration with Status: Enabled on the bucket, and S3ObjectVersion on the code.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/configuration-function-zip.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
    'https://cwe.mitre.org/data/definitions/494.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Artefacts:
  Type: AWS::S3::Bucket
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: !Ref Artefacts, S3Key: orders.zip } }
`,
    good: `
Artefacts:
  Type: AWS::S3::Bucket
  Properties: { VersioningConfiguration: { Status: Enabled } }
Orders:
  Type: AWS::Lambda::Function
  Properties: { Code: { S3Bucket: !Ref Artefacts, S3Key: orders.zip } }
`,
  },
  evaluate(bucket, app) {
    const uses = [
      ...app.referrers(bucket, 'AWS::Lambda::Function', 'Code.S3Bucket'),
      ...app.referrers(bucket, 'AWS::Lambda::LayerVersion', 'Content.S3Bucket'),
      ...app.referrers(bucket, 'AWS::CodePipeline::Pipeline', 'ArtifactStore'),
    ];
    if (uses.length === 0) return notApplicable;
    const status = bucket.string('VersioningConfiguration.Status');
    if (status.kind === 'unresolved') return status;
    return status.value === 'Enabled'
      ? pass
      : fail(status, `${uses[0]?.logicalId} takes code from this bucket, which keeps no versions`);
  },
});
