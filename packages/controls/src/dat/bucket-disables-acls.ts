import { fail, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

export const bucketDisablesAcls = defineControl({
  id: 'ASPIS-DAT-043',
  title: 'Buckets do without ACLs',
  severity: 'low',
  appliesTo: ['AWS::S3::Bucket'],
  why: 'With ACLs on, whoever uploads an object owns it and decides who reads it; the bucket policy is then only half of the truth.',
  fix: 'Remove OwnershipControls, or set ObjectOwnership to BucketOwnerEnforced, and grant access by policy.',
  whenNotToUse: 'The bucket receives standard logs of CloudFront, which are delivered with ACLs.',
  sources: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html'],
  equivalents: {},
  examples: {
    bad: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    OwnershipControls: { Rules: [{ ObjectOwnership: ObjectWriter }] }
`,
    good: `
Uploads:
  Type: AWS::S3::Bucket
  Properties:
    OwnershipControls: { Rules: [{ ObjectOwnership: BucketOwnerEnforced }] }
`,
  },
  evaluate(bucket) {
    const rules = bucket.items('OwnershipControls.Rules');
    if (rules.kind === 'unresolved') return rules;
    if (rules.value.length === 0) return pass;
    return rules.value.map((rule) => {
      const ownership = rule.string('ObjectOwnership');
      if (ownership.kind === 'unresolved') return ownership;
      return ownership.value === 'BucketOwnerEnforced'
        ? pass
        : fail(rule.at('ObjectOwnership'), `ObjectOwnership is ${ownership.value ?? 'not given'}`);
    });
  },
});
