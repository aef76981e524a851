import {
  type EntryPoint,
  type Finding,
  type PathStep,
  type Priority,
  type ResourceView,
  type Severity,
} from '@aspis/model';
import type { Reached } from '@aspis/iam';
import type { ExposedFunction } from './attack-surface.ts';

/** The worst way through a resource, and how far it raises the priority of what is found there. */
export interface AttackPath {
  readonly steps: readonly PathStep[];
  /** 0 for nothing from outside, 1 for an open door, 2 for an open door with data or administration behind it. */
  readonly weight: 0 | 1 | 2;
}

const basePriority: Readonly<Record<Severity, Priority>> = { critical: 2, high: 3, medium: 3, low: 4, info: 5 };

/** Priority 1 to 5 from the control's severity and the path. Advice (`info`) never ranks before a fault. */
export function priorityOf(severity: Finding['severity'], path: AttackPath | undefined): Priority {
  if (severity === 'info') return 5;
  // The clamp keeps it within the type.
  return Math.max(1, basePriority[severity] - (path?.weight ?? 0)) as Priority;
}

/** The worst path through every resource that lies on one, by resource id. */
export function attackPaths(surface: readonly ExposedFunction[]): ReadonlyMap<string, AttackPath> {
  const paths = new Map<string, AttackPath>();
  const offer = (resource: ResourceView | undefined, path: AttackPath): void => {
    if (resource === undefined) return;
    const known = paths.get(resource.id);
    if (known === undefined || path.weight > known.weight) paths.set(resource.id, path);
  };
  for (const exposed of surface) {
    for (const entry of exposed.entries) {
      const path = pathThrough(entry, exposed, worstReached(exposed));
      for (const resource of [entry.via, entry.api, exposed.function, exposed.role]) offer(resource, path);
      for (const reached of exposed.reach?.reached ?? []) {
        offer(reached.holder, path);
        if (path.weight > 0) offer(reached.resource, pathThrough(entry, exposed, reached));
      }
    }
  }
  return paths;
}

/** What an attacker would go for first: identities, then secrets, then whatever is granted as a whole. */
const prizes: readonly (readonly string[])[] = [
  ['*'],
  ['iam', 'sts'],
  ['secretsmanager', 'ssm', 'kms'],
  ['lambda', 'ec2', 'ecr', 'states'],
];

function worstReached({ reach }: ExposedFunction): Reached | undefined {
  const worth = ({ service, resource }: Reached): number => {
    const tier = prizes.findIndex((services) => services.includes(service));
    return (resource === undefined ? 10 : 0) + (tier < 0 ? 0 : prizes.length - tier);
  };
  return reach?.reached.toSorted((a, b) => worth(b) - worth(a))[0];
}

function pathThrough(
  entry: EntryPoint,
  { function: fn, role, reach }: ExposedFunction,
  reached: Reached | undefined,
): AttackPath {
  const open = entry.exposure === 'internet-anonymous';
  const steps: PathStep[] = [
    { kind: 'entry', address: entry.via.id, label: entry.label },
    { kind: 'function', address: fn.id, label: nameOf(fn) },
  ];
  if (role !== undefined) steps.push({ kind: 'role', address: role.id, label: role.logicalId });
  if (reach?.admin) steps.push({ kind: 'data', address: '*', label: 'everything in the account' });
  else if (reached !== undefined)
    steps.push({
      kind: 'data',
      address: reached.resource === undefined ? '*' : reached.resource.id,
      label: labelOfReached(reached),
    });
  const behind = reach !== undefined && (reach.admin || reach.reached.length > 0);
  return { steps, weight: open ? (behind ? 2 : 1) : 0 };
}

function nameOf(view: ResourceView): string {
  return view.resource.origin?.logicalId ?? view.logicalId;
}

export function labelOfReached({ resource, service }: Reached): string {
  if (resource !== undefined) return nameOf(resource);
  return service === '*' ? 'every resource of the account' : `every ${service} resource`;
}
