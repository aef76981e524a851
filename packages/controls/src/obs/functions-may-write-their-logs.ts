import { type ResourceView, fail, notApplicable, pass, policiesOf, roleOf, unresolved } from '@aspis/model';
import { type ManagedPolicy, findManagedPolicy, managedStatementsOf, matchesAction, statementsOf } from '@aspis/iam';
import { defineControl } from '../control.ts';

/** What the log stream of a function needs. AWS Lambda developer guide, read 2026-11-21. */
const neededActions = ['logs:CreateLogStream', 'logs:PutLogEvents'] as const;

export const functionsMayWriteTheirLogs = defineControl({
  id: 'ASPIS-OBS-017',
  title: 'Functions may write their logs',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'A function whose role may not write logs runs in silence: errors, attacks and their traces are thrown away, and Lambda says nothing of it.',
  fix: 'Attach AWSLambdaBasicExecutionRole to the role, or allow it logs:CreateLogStream and logs:PutLogEvents on its log group.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://cwe.mitre.org/data/definitions/778.html',
  ],
  equivalents: { cfn_nag: ['W58'], cloudsploit: ['lambdaLogGroups'] },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
    ManagedPolicyArns: [arn:aws:iam::aws:policy/AmazonDynamoDBReadOnlyAccess]
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, Role: !GetAtt Worker.Arn }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument: { Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }] }
    ManagedPolicyArns: [arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]
Orders:
  Type: AWS::Lambda::Function
  Properties: { Handler: app.handler, Role: !GetAtt Worker.Arn }
`,
  },
  evaluate(fn) {
    const role = roleOf(fn);
    // What a role elsewhere allows is not for this template to say.
    if (role.kind === 'unresolved' || role.value === undefined) return notApplicable;
    const { allowed, doubt } = allowedActions(role.value);
    const missing = neededActions.filter((action) => !allowed.some((pattern) => matchesAction(pattern, action)));
    if (missing.length === 0) return pass;
    if (doubt !== undefined) return unresolved(fn.at('Role'), doubt);
    return fail(fn.at('Role'), `the role ${role.value.logicalId} does not allow ${missing.join(' and ')}`);
  },
});

/** The action patterns that a role's policies allow on any resource, and why there may be more. */
function allowedActions(role: ResourceView): { readonly allowed: readonly string[]; readonly doubt?: string } {
  const allowed: string[] = [];
  const doubts: string[] = [];
  for (const { document } of policiesOf(role)) {
    const statements = statementsOf(document);
    if (statements.kind === 'unresolved') {
      doubts.push(statements.reason);
      continue;
    }
    for (const { effect, actions, notActions, unresolved: reasons } of statements.value) {
      if (effect === 'Allow') allowed.push(...actions.map(({ value }) => value));
      doubts.push(...reasons, ...(notActions.length > 0 ? ['a statement allows all but some actions'] : []));
    }
  }
  const arns = role.items('ManagedPolicyArns');
  if (arns.kind === 'unresolved') doubts.push(arns.reason);
  for (const arn of arns.kind === 'known' ? arns.value : []) {
    const local = role.app.target(arn, 'AWS::IAM::ManagedPolicy');
    if (local.kind === 'known' && local.value !== undefined) continue;
    const text = arn.text();
    const policy = text.kind === 'known' && text.value !== undefined ? findManagedPolicy(text.value) : undefined;
    if (policy === undefined) doubts.push('a managed policy is not known');
    else allowed.push(...actionsOf(policy));
  }
  return doubts[0] === undefined ? { allowed } : { allowed, doubt: doubts[0] };
}

const actionsByPolicy = new Map<string, readonly string[]>();

/** What a managed policy allows of logs, as action patterns; read once, since most roles carry the same few policies. */
function actionsOf(policy: ManagedPolicy): readonly string[] {
  let actions = actionsByPolicy.get(policy.name);
  if (actions === undefined) actionsByPolicy.set(policy.name, (actions = readActions(policy)));
  return actions;
}

function readActions(policy: ManagedPolicy): readonly string[] {
  if (policy.isAdministrator || policy.fullServices.includes('logs')) return ['logs:*'];
  const statements = managedStatementsOf(policy.name);
  if (statements !== undefined)
    return statements.filter(({ effect }) => effect === 'Allow').flatMap(({ actions }) => actions);
  return policy.writes.includes('logs') ? ['logs:*'] : [];
}
