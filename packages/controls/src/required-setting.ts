import { type ResourceView, type Verdict, fail, pass } from '@aspis/model';

/** Passes when the switch is on; what is absent counts as off. */
export function requiresOn(resource: ResourceView, path: string): Verdict {
  const setting = resource.at(path);
  const value = setting.boolean();
  if (value.kind === 'unresolved') return value;
  if (value.value === true) return pass;
  return fail(setting, value.value === undefined ? `no ${path}` : `${path} is false`);
}

/** Passes when the property is given, with any value. */
export function requiresGiven(resource: ResourceView, path: string): Verdict {
  const isSet = resource.isSet(path);
  if (isSet.kind === 'unresolved') return isSet;
  return isSet.value ? pass : fail(resource.at(path), `no ${path}`);
}
