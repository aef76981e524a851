import { type Verdict, type View, fail, pass } from '@aspis/model';

/** Passes when an access log setting names both where the log goes and what it holds. */
export function requiresAccessLog(setting: View, property: string): Verdict {
  const isSet = setting.isSet();
  if (isSet.kind === 'unresolved') return isSet;
  if (!isSet.value) return fail(setting, `no ${property}`);
  for (const part of ['DestinationArn', 'Format']) {
    const given = setting.isSet(part);
    if (given.kind === 'unresolved') return given;
    if (!given.value) return fail(given, `${property} has no ${part}`);
  }
  return pass;
}
