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
  const routePlaces = new Set(exposed.flatMap(({ entries }) => entries.map(({ span }) => placeKey(span))));
  const add = (node: Omit<SurfaceNode, 'findings'>, on: readonly Finding[]): string => {
    if (!nodes.has(node.id))
      nodes.set(node.id, { ...node, findings: [...new Set(on.map(({ fingerprint }) => fingerprint))] });
    return node.id;
  };
  const join = (from: string, to: string, label?: string): void => {
    edges.set(`${from} ${to}`, { from, to, ...(label === undefined ? {} : { label }) });
  };
  for (const { function: fn, entries, role, reach } of exposed) {
    const functionId = add({ ...nodeOf(fn, 'function'), facts: functionFacts(fn) }, found(fn));
    for (const entry of entries) join(add(entryNode(entry), findingsOnEntry(entry, found, routePlaces)), functionId);
    if (role === undefined) continue;
    const roleId = add({ ...nodeOf(role, 'role'), label: role.logicalId, facts: [] }, found(role));
    join(functionId, roleId);
    for (const reached of reach?.reached ?? []) {
      const dataId = add(dataNode(reached), reached.resource === undefined ? [] : found(reached.resource));
      if (dataId !== functionId) join(roleId, dataId, reached.actions.slice(0, 3).join(', '));
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

type FindingsOn = (resource: ResourceView) => readonly Finding[];

/** What is wrong with the way in itself: with its own route, and with its API as a whole, but not with other routes. */
function findingsOnEntry(entry: EntryPoint, found: FindingsOn, routePlaces: ReadonlySet<string>): readonly Finding[] {
  const own = placeKey(entry.span);
  const api = entry.api === undefined || entry.api.id === entry.via.id ? [] : found(entry.api);
  return [...found(entry.via), ...api].filter(({ span }) => placeKey(span) === own || !routePlaces.has(placeKey(span)));
}

function placeKey({ file, line }: Finding['span']): string {
  return `${file}:${line}`;
}

/** An API's methods are told apart by their label: several may stand in one resource. */
function entryNode(entry: EntryPoint): Omit<SurfaceNode, 'findings'> {
  const { via, label, kind, span, exposure } = entry;
  return {
    ...nodeOf(via, 'entry'),
    id: `${via.id} ${label}`,
    label,
    type: kind,
    file: span.file,
    line: span.line,
    exposure,
    facts: entryFacts(entry),
  };
}

function dataNode(reached: Reached): Omit<SurfaceNode, 'findings'> {
  const { resource, service, span } = reached;
  if (resource !== undefined) return { ...nodeOf(resource, 'data'), facts: dataFacts(reached) };
  return {
    id: `* ${service}`,
    kind: 'data',
    label: labelOfReached(reached),
    type: service,
    logicalId: '*',
    file: span.file,
    line: span.line,
    facts: dataFacts(reached),
  };
}

function nodeOf(view: ResourceView, kind: SurfaceNode['kind']): Omit<SurfaceNode, 'findings' | 'facts'> {
  const logicalId = view.resource.origin?.logicalId ?? view.logicalId;
  return {
    id: view.id,
    kind,
    label: logicalId,
    type: view.type,
    logicalId,
    file: view.span.file,
    line: view.span.line,
  };
}

function fact(name: string, value: string | number | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ name, value: String(value) }];
}

function functionFacts(fn: ResourceView): readonly Fact[] {
  const known = <T>(resolved: { kind: 'known'; value: T } | { kind: 'unresolved' }): T | undefined =>
    resolved.kind === 'known' ? resolved.value : undefined;
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
    ...fact(
      'Authorisation',
      authorization === undefined
        ? undefined
        : authorization.kind === 'known'
          ? authorization.value
          : 'only known once deployed',
    ),
    ...fact('Opened by', `${entry.via.type} ${entry.via.resource.origin?.logicalId ?? entry.via.logicalId}`),
  ];
}

function dataFacts(reached: Reached): readonly Fact[] {
  return fact('Allowed', reached.actions.join(', '));
}

/** Findings by resource; what was generated for an author's resource is known by its own id. */
function byResource(findings: readonly Finding[]): FindingsOn {
  const map = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { address, logicalId, generated } = finding.resource;
    const id =
      generated === undefined ? address : address.slice(0, address.length - logicalId.length) + generated.logicalId;
    map.set(id, [...(map.get(id) ?? []), finding]);
  }
  return ({ id }) => map.get(id) ?? [];
}
