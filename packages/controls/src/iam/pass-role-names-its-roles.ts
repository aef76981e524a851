import { matchesAction } from '@aspis/iam';
import { defineControl } from '../control.ts';
import { identityPolicyTypes, isEveryIdentity, judgeGrants } from './granted-statements.ts';

export const passRoleNamesItsRoles = defineControl({
  id: 'ASPIS-IAM-008',
  title: 'iam:PassRole is allowed for named roles only',
  severity: 'high',
  appliesTo: identityPolicyTypes,
  why: 'Who may pass any role to a service can start a function or container with the most powerful role of the account and so become it.',
  fix: 'Name the role in Resource, and the service in a Condition on iam:PassedToService.',
  sources: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html',
    'https://cwe.mitre.org/data/definitions/269.html',
  ],
  equivalents: {
    cfn_nag: ['F38', 'F39', 'F40'],
    'guard-registry': ['IAM_ROLE_NO_WILDCARD_RESOURCE_ON_PASSROLE', 'IAM_POLICY_NO_WILDCARD_RESOURCE_ON_PASSROLE'],
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
            - { Effect: Allow, Action: iam:PassRole, Resource: '*' }
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
            - { Effect: Allow, Action: iam:PassRole, Resource: !GetAtt Task.Arn, Condition: { StringEquals: { iam:PassedToService: ecs-tasks.amazonaws.com } } }
Task:
  Type: AWS::IAM::Role
`,
  },
  evaluate: (holder) =>
    judgeGrants(holder, ({ actions, resources, conditions }) => {
      const action = actions.find(({ value }) => matchesAction(value, 'iam:PassRole'));
      const wide = resources.find(({ value }) => isEveryIdentity(value));
      if (action === undefined || wide === undefined || conditions.length > 0) return undefined;
      return { place: action, evidence: `${action.value} is allowed on ${wide.value}` };
    }),
});
