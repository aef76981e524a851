import type { Resolved, ResourceView, View } from '@aspis/model';

/** Whether the rule only counts what it matches, by its action or by overriding its group's. */
export function onlyCounts(rule: View): boolean {
  return ['Action.Count', 'OverrideAction.Count'].some((path) => rule.at(path).value.kind !== 'absent');
}

/** The rules of the web ACL and of the rule groups it refers to; `unseen` when a group is out of sight. */
export function rulesOf(acl: ResourceView): Resolved<{ readonly rules: readonly View[]; readonly unseen: boolean }> {
  const own = acl.items('Rules');
  if (own.kind === 'unresolved') return own;
  const rules = [...own.value];
  let unseen = false;
  for (const rule of own.value) {
    const reference = rule.at('Statement.RuleGroupReferenceStatement.Arn');
    if (reference.value.kind === 'absent') continue;
    const group = acl.app.target(reference, 'AWS::WAFv2::RuleGroup');
    const inner =
      group.kind === 'known' && group.value?.type === 'AWS::WAFv2::RuleGroup' ? group.value.items('Rules') : undefined;
    if (inner?.kind === 'known') rules.push(...inner.value);
    else unseen = true;
  }
  return { ...own, value: { rules, unseen } };
}
