import type { Exposure, Finding, Severity } from '@aspis/model';
import type { AttackSurface, ControlInfo, SurfaceEdge, SurfaceNode } from '../src/index.ts';
import { findingOf } from './fixture-report.ts';

interface Deed {
  readonly verb: string;
  readonly exposure: Exposure;
  readonly type: string;
  readonly label: (subject: string) => string;
}

const subjects = [
  'Order',
  'Payment',
  'Invoice',
  'Customer',
  'Basket',
  'Shipment',
  'Return',
  'Coupon',
  'Review',
  'Catalogue',
];
const deeds: readonly Deed[] = [
  {
    verb: 'Create',
    exposure: 'internet-anonymous',
    type: 'api',
    label: (subject) => `POST /${subject.toLowerCase()}s`,
  },
  {
    verb: 'Get',
    exposure: 'internet-authenticated',
    type: 'api',
    label: (subject) => `GET /${subject.toLowerCase()}s/{id}`,
  },
  {
    verb: 'List',
    exposure: 'internet-authenticated',
    type: 'api',
    label: (subject) => `GET /${subject.toLowerCase()}s`,
  },
  { verb: 'Export', exposure: 'aws-service', type: 'schedule', label: (subject) => `schedule Nightly${subject}` },
  { verb: 'Notify', exposure: 'aws-service', type: 'sqs', label: (subject) => `sqs ${subject}Queue` },
  { verb: 'Reconcile', exposure: 'other-account', type: 'permission', label: () => 'permission to 111122223333' },
];
const severityCycle: readonly (Severity | 'none')[] = [
  'high',
  'none',
  'medium',
  'none',
  'low',
  'critical',
  'none',
  'info',
  'none',
];

function control(severity: Severity): ControlInfo {
  return {
    id: `ASPIS-IAM-0${['critical', 'high', 'medium', 'low', 'info'].indexOf(severity) + 10}`,
    layer: 'IAM',
    title: 'Role policies name their actions and resources',
    severity,
    why: 'Whoever takes over the function may do everything that its role may.',
    fix: 'Name the actions that the code calls, and the ARNs of what it works on.',
    sources: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-permissions.html'],
    equivalents: {},
  };
}

function cycled<T extends object | string>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('nothing to go through');
  return item;
}

/** Few functions go through all deeds with few subjects; many go through all subjects first. */
function deedAndSubject(index: number, functionCount: number): { readonly deed: Deed; readonly subject: string } {
  return functionCount < 10
    ? { deed: cycled(deeds, index), subject: cycled(subjects, Math.floor(index / 3)) }
    : { deed: cycled(deeds, Math.floor(index / subjects.length)), subject: cycled(subjects, index) };
}

function storesOf({ verb }: Deed, subject: string, index: number): readonly string[] {
  return [
    `${subject}sTable`,
    ...(verb === 'Export' ? ['ReportsBucket'] : []),
    ...(index % 9 === 5 ? ['all of secretsmanager'] : []),
  ];
}

function storeType(store: string): string {
  if (store.endsWith('Bucket')) return 'AWS::S3::Bucket';
  return store.endsWith('Table') ? 'AWS::DynamoDB::Table' : 'service';
}

/** A made-up shop with so many functions: always the same, with findings of every severity spread over it. */
export function sampleSurface(functionCount: number): {
  readonly surface: AttackSurface;
  readonly findings: readonly Finding[];
} {
  const nodes = new Map<string, SurfaceNode>();
  const edges = new Map<string, SurfaceEdge>();
  const findings: Finding[] = [];
  const add = (node: Pick<SurfaceNode, 'id' | 'kind' | 'label' | 'type' | 'line'> & Partial<SurfaceNode>): void => {
    if (!nodes.has(node.id))
      nodes.set(node.id, { logicalId: node.label, file: 'template.yaml', facts: [], findings: [], ...node });
  };
  const join = (edge: SurfaceEdge): void => void edges.set(`${edge.from} ${edge.to}`, edge);
  for (let index = 0; index < functionCount; index++) {
    const { deed, subject } = deedAndSubject(index, functionCount);
    const name = `${deed.verb}${subject}${index % 7 === 6 ? 'FromLegacyWarehouseSystemHandler' : ''}`;
    const line = 20 + index * 30;
    const severity = cycled(severityCycle, index);
    const own =
      severity === 'none'
        ? []
        : [
            findingOf(control(severity), name, 'AWS::Serverless::Function', line, 3, {
              evidence: `${name} may do dynamodb:* on every table`,
            }),
          ];
    findings.push(...own);
    const fingerprints = own.map(({ fingerprint }) => fingerprint);
    const facts = [
      { name: 'runtime', value: index % 3 === 0 ? 'python3.13' : 'nodejs22.x' },
      { name: 'timeout', value: '30 s' },
      { name: 'code', value: `src/${name}/index.ts` },
    ];
    const role = index % 5 === 4 ? 'SharedWorkerRole' : `${name}Role`;
    add({
      id: `f${index}`,
      kind: 'function',
      label: name,
      type: 'AWS::Serverless::Function',
      line,
      facts,
      findings: fingerprints,
    });
    add({
      id: `e${index}`,
      kind: 'entry',
      label: deed.label(subject),
      type: deed.type,
      line: line + 9,
      exposure: deed.exposure,
      findings: deed.verb === 'Create' ? fingerprints : [],
    });
    add({
      id: role,
      kind: 'role',
      label: role,
      type: 'AWS::IAM::Role',
      line: line + 12,
      findings: severity === 'critical' ? fingerprints : [],
    });
    join({ from: `e${index}`, to: `f${index}` });
    join({ from: `f${index}`, to: role });
    for (const store of storesOf(deed, subject, index)) {
      add({ id: store, kind: 'data', label: store, type: storeType(store), line: 900 });
      join({ from: role, to: store, label: 'dynamodb:*' });
    }
  }
  return { surface: { nodes: [...nodes.values()], edges: [...edges.values()] }, findings };
}
