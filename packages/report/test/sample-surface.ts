import type { Exposure, Finding, Severity } from '@aspis/model';
import type { AttackSurface, ControlInfo, SurfaceEdge, SurfaceNode } from '../src/index.ts';
import { findingOf } from './fixture-report.ts';

const subjects = ['Order', 'Payment', 'Invoice', 'Customer', 'Basket', 'Shipment', 'Return', 'Coupon', 'Review', 'Catalogue'];
const verbs = ['Create', 'Get', 'List', 'Export', 'Notify', 'Reconcile'];
const exposureOfVerb: readonly Exposure[] = ['internet-anonymous', 'internet-authenticated', 'internet-authenticated', 'aws-service', 'aws-service', 'other-account'];
const severityCycle: readonly (Severity | undefined)[] = ['high', undefined, 'medium', undefined, 'low', 'critical', undefined, 'info', undefined];

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

/** A made-up shop with so many functions: always the same, with findings of every severity spread over it. */
export function sampleSurface(functionCount: number): { readonly surface: AttackSurface; readonly findings: readonly Finding[] } {
  const nodes: SurfaceNode[] = [];
  const edges: SurfaceEdge[] = [];
  const findings: Finding[] = [];
  const stores = new Set<string>();
  for (let index = 0; index < functionCount; index++) {
    const verbIndex = functionCount < 10 ? index % verbs.length : Math.floor(index / subjects.length) % verbs.length;
    const verb = verbs[verbIndex] ?? 'Run';
    const subject = subjects[functionCount < 10 ? Math.floor(index / 3) : index % subjects.length] ?? 'Thing';
    const name = `${verb}${subject}${index % 7 === 6 ? 'FromLegacyWarehouseSystemHandler' : ''}`;
    const line = 20 + index * 30;
    const place = { file: 'template.yaml', facts: [], findings: [] };
    const severity = severityCycle[index % severityCycle.length];
    const own = severity === undefined ? [] : [findingOf(control(severity), name, 'AWS::Serverless::Function', line, 3, { evidence: `${name} may do dynamodb:* on every table` })];
    findings.push(...own);
    const fingerprints = own.map(({ fingerprint }) => fingerprint);
    const facts = [
      { name: 'runtime', value: index % 3 === 0 ? 'python3.13' : 'nodejs22.x' },
      { name: 'timeout', value: '30 s' },
      { name: 'code', value: `src/${name}/index.ts` },
    ];
    nodes.push({ ...place, id: `f${index}`, kind: 'function', label: name, type: 'AWS::Serverless::Function', logicalId: name, line, facts, findings: fingerprints });
    const exposure = exposureOfVerb[verbIndex] ?? 'aws-service';
    const path = `/${subject.toLowerCase()}s${verb === 'Get' ? '/{id}' : ''}`;
    const label = { Create: `POST ${path}`, Get: `GET ${path}`, List: `GET ${path}`, Export: `schedule Nightly${subject}`, Notify: `sqs ${subject}Queue`, Reconcile: 'permission to 111122223333' }[verb] ?? verb;
    const type = verbIndex < 3 ? 'api' : verb === 'Export' ? 'schedule' : verb === 'Notify' ? 'sqs' : 'permission';
    nodes.push({ ...place, id: `e${index}`, kind: 'entry', label, type, logicalId: 'Api', line: line + 9, exposure, findings: verbIndex === 0 ? fingerprints : [] });
    edges.push({ from: `e${index}`, to: `f${index}` });
    const shared = index % 5 === 4;
    const role = shared ? 'SharedWorkerRole' : `${name}Role`;
    if (!nodes.some(({ id }) => id === role)) nodes.push({ ...place, id: role, kind: 'role', label: role, type: 'AWS::IAM::Role', logicalId: role, line: line + 12, findings: severity === 'critical' ? fingerprints : [] });
    edges.push({ from: `f${index}`, to: role });
    for (const store of [`${subject}sTable`, ...(verb === 'Export' ? ['ReportsBucket'] : []), ...(index % 9 === 5 ? ['all of secretsmanager'] : [])]) {
      stores.add(store);
      if (!edges.some(({ from, to }) => from === role && to === store)) edges.push({ from: role, to: store, label: 'dynamodb:*' });
    }
  }
  for (const store of stores) nodes.push({ id: store, kind: 'data', label: store, type: store.endsWith('Bucket') ? 'AWS::S3::Bucket' : store.endsWith('Table') ? 'AWS::DynamoDB::Table' : 'service', logicalId: store, file: 'template.yaml', line: 900, facts: [], findings: [] });
  return { surface: { nodes, edges }, findings };
}
