import type { Finding } from '@aspis/model';
import type { AttackSurface, ControlInfo, Report, SurfaceNode } from '../src/index.ts';

const template = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  CreateOrder:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Environment:
        Variables: { API_TOKEN: c2VjcmV0LXRva2Vu }
      Policies:
        - Statement: [{ Effect: Allow, Action: 'dynamodb:*', Resource: '*' }]
  OrdersUrl:
    Type: AWS::Lambda::Url
    Properties:
      TargetFunctionArn: !Ref CreateOrder
      AuthType: NONE
  OrdersTable:
    Type: AWS::DynamoDB::Table
`;

const urlAuth: ControlInfo = {
  id: 'ASPIS-EVT-001',
  layer: 'EVT',
  title: 'Function URL requires IAM authentication',
  severity: 'high',
  why: 'With AuthType NONE anyone on the internet can invoke the function.',
  fix: 'Set AuthType to AWS_IAM, or put the function behind an API or CloudFront with origin access control.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'],
  equivalents: { checkov: ['CKV_AWS_258'] },
};

const wildcardActions: ControlInfo = {
  id: 'ASPIS-IAM-002',
  layer: 'IAM',
  title: 'Role policies name their actions',
  severity: 'critical',
  why: 'Whoever takes over the function may do everything that the service offers.',
  fix: 'Name the actions that the code calls.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/lambda-permissions.html'],
  equivalents: { checkov: ['CKV_AWS_111'], trivy: ['AVD-AWS-0057'] },
};

const secrets: ControlInfo = {
  id: 'ASPIS-DAT-001',
  layer: 'DAT',
  title: 'Environment holds no secrets',
  severity: 'medium',
  why: 'Everyone who may read the configuration reads the secret.',
  fix: 'Keep it in Secrets Manager and read it at start.',
  sources: ['https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html'],
  equivalents: {},
};

const path: NonNullable<Finding['path']> = [
  { kind: 'entry', address: 'template.yaml/OrdersUrl', label: 'url OrdersUrl' },
  { kind: 'function', address: 'template.yaml/CreateOrder', label: 'CreateOrder' },
  { kind: 'role', address: 'template.yaml/CreateOrderRole', label: 'CreateOrderRole' },
  { kind: 'data', address: 'template.yaml/OrdersTable', label: 'OrdersTable' },
];

/** A finding of a control on a resource of the fixture. */
export function findingOf(
  control: ControlInfo,
  logicalId: string,
  type: string,
  line: number,
  column: number,
  rest: Partial<Finding> = {},
): Finding {
  const { id, layer, title, severity, why, fix, sources, equivalents } = control;
  const evidence = rest.evidence ?? `${logicalId} does not meet it`;
  return {
    control: id,
    layer,
    title,
    severity,
    priority: 3,
    verdict: 'fail',
    resource: { type, logicalId, address: `template.yaml/${logicalId}` },
    span: { file: 'template.yaml', line, column, endLine: line, endColumn: column + 12 },
    message: evidence,
    evidence,
    when: [],
    why,
    fix,
    sources,
    equivalents,
    fingerprint: `${id}-${logicalId}-${line}`.toLowerCase(),
    ...rest,
  };
}

const findings: readonly Finding[] = [
  findingOf(wildcardActions, 'CreateOrder', 'AWS::Serverless::Function', 11, 48, {
    priority: 1,
    evidence: 'dynamodb:* allows every action',
    path,
  }),
  findingOf(urlAuth, 'OrdersUrl', 'AWS::Lambda::Url', 16, 17, {
    span: { file: 'template.yaml', line: 16, column: 17, endLine: 16, endColumn: 21 },
    priority: 1,
    evidence: 'AuthType is NONE',
    message: 'AuthType is NONE (when IsProd is false)',
    when: [{ name: 'IsProd', value: false }],
    path,
  }),
  findingOf(secrets, 'CreateOrder', 'AWS::Serverless::Function', 9, 32, {
    evidence: 'API_TOKEN looks like a secret',
    suppressed: {
      reason: 'a public test token',
      until: '2027-01-31',
      span: { file: 'template.yaml', line: 8, column: 1, endLine: 8, endColumn: 2 },
    },
  }),
  findingOf(secrets, 'OrdersTable', 'AWS::DynamoDB::Table', 17, 3, { evidence: 'known before', baselined: true }),
  findingOf(urlAuth, 'OtherUrl', 'AWS::Lambda::Url', 12, 3, {
    priority: 5,
    verdict: 'unresolved',
    evidence: 'AuthType is imported from another stack',
  }),
];

function node(
  kind: SurfaceNode['kind'],
  id: string,
  label: string,
  type: string,
  rest: Partial<SurfaceNode> = {},
): SurfaceNode {
  return {
    id,
    kind,
    label,
    type,
    logicalId: id.split('/')[1] ?? id,
    file: 'template.yaml',
    line: 4,
    facts: [],
    findings: [],
    ...rest,
  };
}

const attackSurface: AttackSurface = {
  nodes: [
    node('entry', 'entry/OrdersUrl', 'url OrdersUrl', 'url', {
      exposure: 'internet-anonymous',
      line: 12,
      findings: ['aspis-evt-001-ordersurl-16'],
    }),
    node('function', 'template.yaml/CreateOrder', 'CreateOrder', 'AWS::Serverless::Function', {
      facts: [
        { name: 'runtime', value: 'nodejs22.x' },
        { name: 'timeout', value: '30 s' },
      ],
      findings: ['aspis-iam-002-createorder-11', 'aspis-dat-001-createorder-9'],
    }),
    node('role', 'template.yaml/CreateOrderRole', 'CreateOrderRole', 'AWS::IAM::Role', {
      findings: ['aspis-iam-002-createorder-11'],
    }),
    node('data', 'template.yaml/OrdersTable', 'OrdersTable', 'AWS::DynamoDB::Table', {
      line: 17,
      findings: ['aspis-dat-001-orderstable-17'],
    }),
  ],
  edges: [
    { from: 'entry/OrdersUrl', to: 'template.yaml/CreateOrder' },
    { from: 'template.yaml/CreateOrder', to: 'template.yaml/CreateOrderRole' },
    { from: 'template.yaml/CreateOrderRole', to: 'template.yaml/OrdersTable', label: 'dynamodb:*' },
  ],
};

/** A small application with a finding of every state, and one file that could not be read. */
export const fixture: Report = {
  tool: { name: 'aspis', version: '0.1.0' },
  root: 'examples/orders',
  findings,
  files: [
    { path: 'template.yaml', status: 'read', format: 'sam', resources: 3, reasons: [] },
    {
      path: 'broken.yaml',
      status: 'unreadable',
      format: 'cloudformation',
      resources: 0,
      reasons: ['A mapping ends before it began.'],
    },
  ],
  diagnostics: [
    {
      code: 'yaml-syntax',
      level: 'error',
      span: { file: 'broken.yaml', line: 3, column: 1, endLine: 3, endColumn: 1 },
      message: 'A mapping ends before it began.',
      hint: 'Check the indentation of line 3.',
    },
  ],
  controls: [urlAuth, wildcardActions, secrets],
  scores: [
    { layer: 'EVT', score: 50, passed: 1, failed: 1, unresolved: 1 },
    { layer: 'IAM', score: 0, passed: 0, failed: 1, unresolved: 0 },
    { layer: 'DAT', score: undefined, passed: 0, failed: 0, unresolved: 0 },
  ],
  sources: (file) => (file === 'template.yaml' ? template : undefined),
  attackSurface,
};

/** The fixture with every scanned text replaced by a hostile one. */
export function hostileReport(text: string): Report {
  const span = { file: text, line: 1, column: 1, endLine: 1, endColumn: 5 };
  const steps = path.map((step) => ({ ...step, label: text, address: `${step.kind} ${text}` }));
  return {
    ...fixture,
    root: text,
    findings: findings.map((finding) => ({
      ...finding,
      resource: { type: text, logicalId: text, address: text },
      span,
      message: text,
      evidence: text,
      when: [{ name: text, value: true }],
      ...(finding.path === undefined ? {} : { path: steps }),
      ...(finding.suppressed === undefined ? {} : { suppressed: { reason: text, span } }),
    })),
    files: [{ path: text, status: 'unreadable', format: 'sam', resources: 1, reasons: [text] }],
    diagnostics: [{ code: 'yaml-syntax', level: 'error', span, message: text, hint: text }],
    sources: () => text,
    attackSurface: {
      nodes: attackSurface.nodes.map((each) => ({
        ...each,
        label: text,
        type: text,
        logicalId: text,
        file: text,
        facts: [{ name: text, value: text }],
      })),
      edges: attackSurface.edges.map((edge) => ({ ...edge, label: text })),
    },
  };
}
