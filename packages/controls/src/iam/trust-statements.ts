import { type ResourceView, type Verdict, fail, notApplicable, pass } from '@aspis/model';
import { type Statement, statementsOf } from '@aspis/iam';
import type { Fault } from './granted-statements.ts';

/** Judges every Allow statement of a role's trust policy. */
export function judgeTrust(role: ResourceView, judge: (statement: Statement) => Fault | undefined): readonly Verdict[] {
  const document = role.at('AssumeRolePolicyDocument');
  if (document.value.kind === 'absent') return notApplicable;
  const statements = statementsOf(document);
  if (statements.kind === 'unresolved') return [statements];
  const verdicts: Verdict[] = [];
  for (const statement of statements.value) {
    const fault = statement.effect === 'Allow' ? judge(statement) : undefined;
    if (fault !== undefined) verdicts.push(fail(fault.place, fault.evidence));
  }
  return verdicts.length > 0 ? verdicts : [pass];
}
