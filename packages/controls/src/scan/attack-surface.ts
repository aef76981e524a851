import {
  type EntryPoint,
  type Exposure,
  type ResourceView,
  ApplicationView,
  type Application,
  entryPoints,
  exposures,
  roleOf,
} from '@aspis/model';
import { type Reach, reachOf } from '@aspis/iam';

/** A function with the ways in to it and what its role can get at. */
export interface ExposedFunction {
  readonly function: ResourceView;
  readonly entries: readonly EntryPoint[];
  readonly role?: ResourceView;
  readonly reach?: Reach;
}

/**
 * The application as an attacker sees it: entry → function → role → data. Conditions are taken as
 * true where the template leaves them open, so that what is deployed in some stage is on the map.
 */
export function attackSurfaceOf(application: Application): readonly ExposedFunction[] {
  const app = new ApplicationView(application);
  const entriesByFunction = new Map<string, EntryPoint[]>();
  for (const entry of entryPoints(app)) {
    const entries = entriesByFunction.get(entry.function.id);
    if (entries === undefined) entriesByFunction.set(entry.function.id, [entry]);
    else entries.push(entry);
  }
  const reaches = new Map<string, Reach>();
  return app.resources('AWS::Lambda::Function').map((fn) => {
    const role = roleOf(fn);
    const found = role.kind === 'known' ? role.value : undefined;
    if (found !== undefined && !reaches.has(found.id)) reaches.set(found.id, reachOf(found));
    const entries = (entriesByFunction.get(fn.id) ?? []).toSorted(byExposure);
    const reach = found === undefined ? undefined : reaches.get(found.id);
    return {
      function: fn,
      entries,
      ...(found === undefined ? {} : { role: found }),
      ...(reach === undefined ? {} : { reach }),
    };
  });
}

function byExposure(a: EntryPoint, b: EntryPoint): number {
  return rank(a.exposure) - rank(b.exposure);
}

function rank(exposure: Exposure): number {
  return exposures.indexOf(exposure);
}
