import {
  type ResourceView,
  type Verdict,
  fail,
  functionsWithRole,
  functionsWithRoleText,
  notApplicable,
  pass,
  roleOf,
} from '@aspis/model';
import { defineControl } from '../control.ts';

export const functionsHaveTheirOwnRole = defineControl({
  id: 'ASPIS-IAM-001',
  title: 'Every function has an execution role of its own',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Functions that share a role share all its permissions: whoever takes over the weakest of them holds what the strongest needs.',
  fix: 'Give each function its own AWS::IAM::Role with the actions that its code uses; in SAM leave out Role and list Policies on the function.',
  whenNotToUse:
    'The functions are one unit that is deployed, called and trusted together, such as the parts of one provider framework.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
    'https://docs.aws.amazon.com/wellarchitected/latest/serverless-applications-lens/identity-and-access-management.html',
    'https://cwe.mitre.org/data/definitions/250.html',
  ],
  equivalents: {
    kics: ['lambda_functions_without_unique_iam_roles', 'serverless_function_without_unique_iam_role'],
    cloudsploit: ['lambdaUniqueExecutionRole'],
    'sls-mentor': ['noSharedIamRoles'],
    'sls-safeguards': ['require-cfn-role'],
  },
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Shared.Arn }
Mailer:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt Shared.Arn }
Shared:
  Type: AWS::IAM::Role
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt OrdersRole.Arn }
Mailer:
  Type: AWS::Lambda::Function
  Properties: { Role: !GetAtt MailerRole.Arn }
OrdersRole:
  Type: AWS::IAM::Role
MailerRole:
  Type: AWS::IAM::Role
`,
  },
  evaluate(fn) {
    const role = fn.at('Role');
    if (role.value.kind === 'absent') return notApplicable;
    const target = roleOf(fn);
    const text = role.text();
    if (target.kind === 'known' && target.value !== undefined)
      return judge(fn, functionsWithRole(target.value, MAX_NAMED + 2));
    if (text.kind === 'unresolved') return text;
    return judge(fn, functionsWithRoleText(text.value ?? '', fn, MAX_NAMED + 2));
  },
});

/** Sharers that a finding names: a role of thousands of functions must not make text of thousands of names for each. */
const MAX_NAMED = 5;

function judge(fn: ResourceView, sharers: readonly ResourceView[]): Verdict {
  // A framework's own function may borrow a role; that is not the user's doing.
  const others = sharers.filter(({ id, resource }) => id !== fn.id && resource.framework === undefined);
  const names = others.map(({ resource, logicalId }) => resource.origin?.logicalId ?? logicalId).toSorted();
  const shown = names.slice(0, MAX_NAMED).join(', ') + (names.length > MAX_NAMED ? ' and more' : '');
  return names.length === 0 ? pass : fail(fn.at('Role'), `the role is shared with ${shown}`);
}
