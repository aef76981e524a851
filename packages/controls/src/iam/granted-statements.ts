import { type ResourceView, type Verdict, type View, fail, notApplicable, pass, unresolved } from '@aspis/model';
import { type Statement, statementsOf } from '@aspis/iam';

/** Types that hold identity policies: what a role, user or group may do. */
export const identityPolicyTypes = [
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::Group',
  'AWS::IAM::GroupPolicy',
  'AWS::IAM::User',
  'AWS::IAM::UserPolicy',
] as const;

function documentsIn(holder: ResourceView): readonly View[] | undefined {
  if (!['AWS::IAM::Role', 'AWS::IAM::Group', 'AWS::IAM::User'].includes(holder.type))
    return [holder.at('PolicyDocument')];
  const policies = holder.items('Policies');
  return policies.kind === 'known' ? policies.value.map((policy) => policy.at('PolicyDocument')) : undefined;
}

/** Where a statement is at fault, and why. */
export interface Fault {
  readonly place: { readonly span: Statement['span']; readonly path: string };
  readonly evidence: string;
}

/**
 * Judges every Allow statement of a holder's policies; the verdicts of a control that fails on a statement.
 * Not applicable to a holder without policies.
 */
export function judgeGrants(
  holder: ResourceView,
  judge: (statement: Statement) => Fault | undefined,
): readonly Verdict[] {
  const documents = documentsIn(holder);
  if (documents === undefined) return [unresolved(holder.at('Policies'), 'its policies are only known once deployed')];
  if (documents.length === 0) return notApplicable;
  const verdicts: Verdict[] = [];
  for (const document of documents) {
    const statements = statementsOf(document);
    if (statements.kind === 'unresolved') {
      verdicts.push(statements);
      continue;
    }
    for (const statement of statements.value) {
      const fault = statement.effect === 'Allow' ? judge(statement) : undefined;
      if (fault !== undefined) verdicts.push(fail(fault.place, fault.evidence));
    }
  }
  return verdicts.length > 0 ? verdicts : [pass];
}

/** The bare star, or an ARN that stands for every identity or function: `arn:aws:iam::*:role/*`. */
export function isEveryIdentity(text: string): boolean {
  return text === '*' || /:(role|user|group|policy|function)[:/]\*$/.test(text);
}

/** A statement that names every resource and has no condition that narrows them. */
export function coversEverything(statement: Statement): Statement['resources'][number] | undefined {
  return statement.conditions.length > 0 ? undefined : statement.resources.find(({ value }) => value === '*');
}
