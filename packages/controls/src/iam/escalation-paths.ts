import { matchesAction } from '@aspis/iam';

interface EscalationPath {
  readonly actions: readonly [string, ...string[]];
  /** What they do together: "give any user a new key". */
  readonly means: string;
}

/**
 * Actions that, allowed together on every resource, lead to more permissions. Facts from Rhino Security
 * Labs' list (2018) and Datadog's pathfinding list (Apache-2.0), read 2026-11-21; wording ours.
 */
const escalationPaths: readonly EscalationPath[] = [
  { actions: ['iam:CreatePolicyVersion'], means: 'rewrites any policy' },
  { actions: ['iam:SetDefaultPolicyVersion'], means: 'brings back a wider version of any policy' },
  { actions: ['iam:AttachUserPolicy'], means: 'attaches any policy to any user' },
  { actions: ['iam:AttachGroupPolicy'], means: 'attaches any policy to any group' },
  { actions: ['iam:AttachRolePolicy'], means: 'attaches any policy to any role' },
  { actions: ['iam:PutUserPolicy'], means: 'writes a policy into any user' },
  { actions: ['iam:PutGroupPolicy'], means: 'writes a policy into any group' },
  { actions: ['iam:PutRolePolicy'], means: 'writes a policy into any role' },
  { actions: ['iam:AddUserToGroup'], means: 'puts any user into any group' },
  { actions: ['iam:UpdateAssumeRolePolicy'], means: 'lets anyone take any role' },
  { actions: ['iam:CreateAccessKey'], means: 'makes a key for any user' },
  { actions: ['iam:CreateLoginProfile'], means: 'gives any user a password' },
  { actions: ['iam:UpdateLoginProfile'], means: "changes any user's password" },
  { actions: ['iam:DeleteRolePermissionsBoundary'], means: 'takes the boundary off any role' },
  { actions: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:InvokeFunction'], means: 'runs code under any role' },
  { actions: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:AddPermission'], means: 'runs code under any role' },
  {
    actions: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateEventSourceMapping'],
    means: 'runs code under any role',
  },
  {
    actions: ['iam:PassRole', 'lambda:CreateFunction', 'lambda:CreateFunctionUrlConfig'],
    means: 'runs code under any role',
  },
  { actions: ['iam:PassRole', 'ec2:RunInstances'], means: 'starts a machine under any role' },
  { actions: ['iam:PassRole', 'ecs:RunTask'], means: 'starts a container under any role' },
  { actions: ['iam:PassRole', 'cloudformation:CreateStack'], means: 'deploys anything under any role' },
  { actions: ['iam:PassRole', 'glue:CreateDevEndpoint'], means: 'opens a shell under any role' },
  { actions: ['iam:PassRole', 'glue:CreateJob'], means: 'runs code under any role' },
  { actions: ['iam:PassRole', 'datapipeline:CreatePipeline'], means: 'runs code under any role' },
  { actions: ['iam:PassRole', 'codebuild:CreateProject', 'codebuild:StartBuild'], means: 'runs code under any role' },
  { actions: ['iam:PassRole', 'sagemaker:CreateNotebookInstance'], means: 'opens a notebook under any role' },
  { actions: ['iam:PassRole', 'states:CreateStateMachine'], means: 'calls any API under any role' },
  { actions: ['lambda:UpdateFunctionCode'], means: 'runs code under the role of any function' },
  {
    actions: ['lambda:UpdateFunctionConfiguration'],
    means: 'puts a layer under any function, and so code under its role',
  },
  { actions: ['glue:UpdateDevEndpoint'], means: "opens a shell under any development endpoint's role" },
  { actions: ['ssm:SendCommand'], means: 'runs commands on any instance under its role' },
  { actions: ['codestar:CreateProject', 'iam:PassRole'], means: 'makes a project with an administrative policy' },
];

export interface Escalation {
  readonly actions: readonly string[];
  readonly means: string;
  /** The patterns of the policy that grant them. */
  readonly grantedBy: readonly string[];
}

/** The first escalation that the action patterns allow; undefined when there is none. */
export function escalationIn(patterns: readonly string[]): Escalation | undefined {
  const granting = (action: string): readonly string[] => patterns.filter((pattern) => matchesAction(pattern, action));
  const path = escalationPaths.find(({ actions }) => actions.every((action) => granting(action).length > 0));
  return path === undefined ? undefined : { ...path, grantedBy: path.actions.flatMap(granting) };
}
