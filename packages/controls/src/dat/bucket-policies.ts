import { type Statement, isPublic } from '@aspis/iam';
import { type ResourceView, type Verdict, pass } from '@aspis/model';
import { actionMatches, judgeStatements } from '../policy-documents.ts';

/** The policies of a bucket that the application holds. */
export function policiesOfBucket(bucket: ResourceView): readonly ResourceView[] {
  return bucket.app.referrers(bucket, 'AWS::S3::BucketPolicy', 'Bucket');
}

/** Fails for each statement of a bucket policy that lets everyone do one of the actions (prefixes, lower case). */
export function judgePublicStatements(
  policy: ResourceView,
  prefixes: readonly string[],
  verb: string,
): Verdict | readonly Verdict[] {
  const bucket = policy.app.target(policy.at('Bucket'), 'AWS::S3::Bucket');
  const restricted =
    bucket.kind === 'known' ? bucket.value?.boolean('PublicAccessBlockConfiguration.RestrictPublicBuckets') : undefined;
  // S3 then answers only to AWS services and to the bucket's own account, whatever the policy says.
  if (restricted?.kind === 'known' && restricted.value === true) return pass;
  return judgeStatements(policy.at('PolicyDocument'), (statement) => {
    if (!isPublic(statement) || !grants(statement, prefixes)) return undefined;
    return `lets everyone ${verb}`;
  });
}

function grants(statement: Statement, prefixes: readonly string[]): boolean {
  return statement.notActions.length > 0 || statement.actions.some((action) => actionMatches(action, 's3', prefixes));
}
