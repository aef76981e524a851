import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { covers, selectorsIn } from './trail-selectors.ts';

/** Fails for a bucket that the application's object selectors leave out; where there are none, another control says so. */
export function judgeBucket(bucket: ResourceView, events: 'reads' | 'writes'): Verdict | readonly Verdict[] {
  const { app } = bucket;
  if (!app.application.byType.has('AWS::CloudTrail::Trail')) return notApplicable;
  const selectors = selectorsIn(app, 'AWS::S3::Object');
  if (selectors.length === 0) return notApplicable;
  if (selectors.some((selector) => selector[events] && covers(selector, bucket))) return pass;
  // What a trail writes into its own bucket would be recorded without end.
  if (app.referrers(bucket, 'AWS::CloudTrail::Trail', 'S3BucketName').length > 0) return notApplicable;
  return fail(bucket, `the object selectors of the application's trails leave out its ${events}`);
}
