import { testControl } from '@aspis/testkit';
import { artefactBucketsKeepVersions as control } from './artefact-buckets-keep-versions.ts';

testControl(control, {
  fail: {
    'a pipeline': `
B: { Type: AWS::S3::Bucket }
P: { Type: AWS::CodePipeline::Pipeline, Properties: { ArtifactStore: { Type: S3, Location: !Ref B } } }
`,
  },
  pass: {
    'a layer': `
B: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: { Status: Enabled } } }
L: { Type: AWS::Lambda::LayerVersion, Properties: { Content: { S3Bucket: !Ref B, S3Key: k } } }
`,
  },
  unresolved: {
    imported: `
B: { Type: AWS::S3::Bucket, Properties: { VersioningConfiguration: !ImportValue v } }
L: { Type: AWS::Lambda::LayerVersion, Properties: { Content: { S3Bucket: !Ref B, S3Key: k } } }
`,
  },
  notApplicable: {
    'a bucket without code': `
B: { Type: AWS::S3::Bucket }
`,
  },
});
