import { type ExposedFunction, labelOfReached } from '@aspis/controls';
import type { Reached } from '@aspis/iam';
import type { EntryPoint, Finding, ResourceView } from '@aspis/model';
import type { AttackSurface, SurfaceEdge, SurfaceNode } from '@aspis/report';

type Fact = SurfaceNode['facts'][number];

/** The attack surface as the map draws it: entry points, functions, roles and what they reach, with their findings. */
export function toAttackSurface(exposed: readonly ExposedFunction[], findings: readonly Finding[]): AttackSurface {
  const nodes = new Map<string, SurfaceNode>();
  const edges = new Map<string, SurfaceEdge>();
  const found = byResource(findings);
  const add = (node: Omit<SurfaceNode, 'findings'>, ...resources: readonly (ResourceView | undefined)[]): string => {
    if (!nodes.has(node.id)) nodes.set(node.id, { ...node, findings: [...new Set(resources.flatMap((resource) => (resource === undefined ? [] : (found.get(resource.id) ?? []))))] });
    return node.id;
  };
  const join = (from: string, to: string, label?: string): void => {
    edges.set(`${from} ${to}`, { from, to, ...(label === undefined ? {} : { label }) });
  };
  for (const { function: fn, entries, role, reach } of exposed) {
    const functionId = add({ ...nodeOf(fn, 'function'), facts: functionFacts(fn) }, fn);
    for (const entry of entries) {
      // An API's methods that lead to the same function are told apart by their label.
      const entryId = add({ ...nodeOf(entry.via, 'entry'), id: `${entry.via.id} ${entry.label}`, label: entry.label, type: entry.kind, line: entry.span.line, file: entry.span.file, exposure: entry.exposure, facts: entryFacts(entry) }, entry.via, entry.api);
      join(entryId, functionId);
    }
    if (role === undefined) continue;
    const roleId = add({ ...nodeOf(role, 'role'), label: role.logicalId, facts: [] }, role);
    join(functionId, roleId);
    for (const reached of reach?.reached ?? []) {
      const { resource } = reached;
      const dataId =
        resource === undefined
          ? add({ id: `* ${reached.service}`, kind: 'data', label: labelOfReached(reached), type: reached.service, logicalId: '*', file: reached.span.file, line: reached.span.line, facts: dataFacts(reached) })
          : add({ ...nodeOf(resource, 'data'), facts: dataFacts(reached) }, resource);
      if (dataId !== functionId) join(roleId, dataId, reached.actions.slice(0, 3).join(', '));
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()].filter(({ from, to }) => nodes.has(from) && nodes.has(to)) };
}

function nodeOf(view: ResourceView, kind: SurfaceNode['kind']): Omit<SurfaceNode, 'findings' | 'facts'> {
  const logicalId = view.resource.origin?.logicalId ?? view.logicalId;
  return { id: view.id, kind, label: logicalId, type: view.type, logicalId, file: view.span.file, line: view.span.line };
}

function fact(name: string, value: string | number | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ name, value: String(value) }];
}

function functionFacts(fn: ResourceView): readonly Fact[] {
  const known = <T>(resolved: { kind: 'known'; value: T } | { kind: 'unresolved' }): T | undefined => (resolved.kind === 'known' ? resolved.value : undefined);
  const variables = known(fn.entries('Environment.Variables')) ?? [];
  return [
    ...fact('Runtime', known(fn.string('Runtime'))),
    ...fact('Handler', known(fn.text('Handler'))),
    ...fact('Code', fn.resource.code?.path),
    ...fact('Timeout (s)', known(fn.number('Timeout'))),
    ...fact('Memory (MB)', known(fn.number('MemorySize'))),
    ...fact('Reserved concurrency', known(fn.number('ReservedConcurrentExecutions'))),
    ...fact('Environment', variables.length === 0 ? undefined : variables.map(([name]) => name).join(', ')),
    ...fact('In a VPC', fn.at('VpcConfig').value.kind === 'absent' ? undefined : 'yes'),
  ];
}

function entryFacts(entry: EntryPoint): readonly Fact[] {
  const { authorization } = entry;
  return [
    ...fact('Kind', entry.kind),
    ...fact('Authorisation', authorization === undefined ? undefined : authorization.kind === 'known' ? authorization.value : 'only known once deployed'),
    ...fact('Opened by', `${entry.via.type} ${entry.via.resource.origin?.logicalId ?? entry.via.logicalId}`),
  ];
}

function dataFacts(reached: Reached): readonly Fact[] {
  return fact('Allowed', reached.actions.join(', '));
}

/** Fingerprints by resource id; what was generated for an author's resource is known by its own id. */
function byResource(findings: readonly Finding[]): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const { resource, fingerprint } of findings) {
    const { address, logicalId, generated } = resource;
    const id = generated === undefined ? address : address.slice(0, address.length - logicalId.length) + generated.logicalId;
    map.set(id, [...(map.get(id) ?? []), fingerprint]);
  }
  return map;
}
