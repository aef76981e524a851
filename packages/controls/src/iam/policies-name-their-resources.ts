import { expandAction, needsEveryResource } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { coversEverything, identityPolicyTypes, judgeGrants } from './granted-statements.ts';

export const policiesNameTheirResources = defineControl({
  id: 'ASPIS-IAM-005',
  title: 'Actions that can be narrowed to a resource are',
  severity: 'medium',
  appliesTo: identityPolicyTypes,
  why: 'On Resource "*" a stolen function credential reads and changes every table, bucket or queue of the account, not only the one the function works with.',
  fix: 'Name the ARNs, as in !GetAtt Table.Arn or !Sub "${Bucket.Arn}/*". Keep "*" for the actions that take no resource, in a statement of their own.',
  whenNotToUse: 'The function works on resources of the whole account by design, as an inventory or clean-up job does.',
  sources: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://cwe.mitre.org/data/definitions/732.html',
  ],
  equivalents: {
    cfripper: ['WildcardResourceRule'],
    'sls-mentor': ['noIAMRolePolicyWithWildcardResource'],
    'cdk-nag': ['IAMNoWildcardPermissions'],
  },
  examples: {
    bad: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: dynamodb:PutItem, Resource: '*' }
`,
    good: `
Worker:
  Type: AWS::IAM::Role
  Properties:
    AssumeRolePolicyDocument:
      Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
    Policies:
      - PolicyName: work
        PolicyDocument:
          Statement:
            - { Effect: Allow, Action: [dynamodb:GetItem, dynamodb:PutItem], Resource: !GetAtt Orders.Arn }
Orders:
  Type: AWS::DynamoDB::Table
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, (statement) => {
      const everything = coversEverything(statement);
      if (everything === undefined) return undefined;
      const narrowable = statement.actions
        .map(({ value }) => value)
        .filter((action) => !isOfEveryFunction(action) && canBeNarrowed(action));
      if (narrowable.length === 0) return undefined;
      const shown =
        narrowable.slice(0, 5).join(', ') + (narrowable.length > 5 ? ` and ${narrowable.length - 5} more` : '');
      return { place: everything, evidence: `${shown} on every resource` };
    }),
});

/** What AWS's own execution policies for logs, traces, metrics and network interfaces grant on every resource. */
const granted = new Set([
  ...[
    'logs:createloggroup',
    'logs:createlogstream',
    'logs:putlogevents',
    'logs:describelogstreams',
    'logs:describeloggroups',
  ],
  ...['cloudwatch:putmetricdata', 'xray:puttracesegments', 'xray:puttelemetryrecords', 'ec2:createnetworkinterface'],
  ...['ec2:deletenetworkinterface', 'ec2:assignprivateipaddresses', 'ec2:unassignprivateipaddresses'],
]);

function isOfEveryFunction(action: string): boolean {
  return granted.has(action.toLowerCase());
}

/** Actions of one pattern that are looked at. */
const MAX_ACTIONS = 2000;

/** A wildcard counts when any action it stands for can be narrowed; actions that are not known do not. */
function canBeNarrowed(action: string): boolean {
  if (!/[*?]/.test(action)) return needsEveryResource(action) === false;
  return expandAction(action, MAX_ACTIONS).actions.some(({ arnFormats }) => arnFormats.length > 0);
}
