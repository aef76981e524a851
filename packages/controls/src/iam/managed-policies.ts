import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';

/** Judges each managed policy attached to a role, user or group by its ARN; `judge` says what is wrong with it. */
export function judgeManagedPolicies(
  holder: ResourceView,
  judge: (arn: string) => string | undefined,
): readonly Verdict[] {
  const arns = holder.items('ManagedPolicyArns');
  if (arns.kind === 'unresolved') return [arns];
  if (arns.value.length === 0) return notApplicable;
  const verdicts: Verdict[] = [];
  for (const arn of arns.value) {
    const own = holder.app.target(arn, 'AWS::IAM::ManagedPolicy');
    if (own.kind === 'known' && own.value !== undefined) continue;
    const text = arn.text();
    const wrong = text.kind === 'known' && text.value !== undefined ? judge(text.value) : undefined;
    if (wrong !== undefined && text.kind === 'known') verdicts.push(fail(arn, `${text.value} ${wrong}`));
    else if (arn.value.kind === 'unknown')
      verdicts.push({ kind: 'unresolved', span: arn.span, path: arn.path, reason: arn.value.reason });
  }
  return verdicts.length > 0 ? verdicts : [pass];
}
