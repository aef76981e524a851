import { describe, expect, test } from 'vitest';
import { readProject } from '../project/read-project.ts';
import { treeFromTexts } from '../project/source-tree.ts';
import { managedPolicyPath } from './managed-policy-path.ts';
import { plainValue } from './plain-value.ts';
import { policyTemplates } from './policy-templates.ts';

/** The role that a function with these policies (YAML) gets, and what was said of them. */
function roleWith(policies: string): { readonly role: Record<string, unknown>; readonly messages: readonly string[] } {
  const fn = `{ Type: AWS::Serverless::Function, Properties: { Handler: a, Runtime: nodejs22.x, InlineCode: x, Policies: ${policies} } }`;
  const text = `Transform: AWS::Serverless-2016-10-31\nParameters: { Stage: { Type: String } }\nConditions: { IsProd: !Equals [!Ref Stage, prod] }\nResources:\n  Own: { Type: AWS::IAM::ManagedPolicy }\n  Fn: ${fn}\n`;
  const { applications, diagnostics } = readProject(treeFromTexts({ 'template.yaml': text }));
  const role = applications[0]?.resources.get('template.yaml/FnRole');
  return {
    role: plainValue(role?.properties) as Record<string, unknown>,
    messages: diagnostics.map(({ message }) => message),
  };
}

describe('the policy templates', () => {
  test('are all there, each with what it needs', () => {
    expect(Object.keys(policyTemplates)).toHaveLength(81);
    for (const [name, { parameters, statements }] of Object.entries(policyTemplates)) {
      const texts = JSON.stringify(statements);
      const placeholders = [...texts.matchAll(/\$\{([^}]+)\}/g)].map(([, placeholder]) => placeholder ?? '');
      const unknown = placeholders.filter(
        (placeholder) => !placeholder.startsWith('AWS::') && !parameters.includes(placeholder),
      );
      expect(unknown, name).toEqual([]);
      for (const parameter of parameters) expect(placeholders, name).toContain(parameter);
    }
  });

  test.each(Object.entries(policyTemplates))('%s grants something', (name, { parameters, statements }) => {
    const given = parameters.map((parameter) => `${parameter}: given`).join(', ');
    const { role, messages } = roleWith(`[ { ${name}: { ${given} } } ]`);
    expect(messages).toEqual([]);
    expect(role['Policies']).toMatchObject([
      { PolicyName: 'FnRolePolicy0', PolicyDocument: { Statement: statements.map(() => ({ Effect: 'Allow' })) } },
    ]);
  });
});

describe('policies', () => {
  const statement = '{ Statement: [ { Effect: Allow, Action: "s3:*", Resource: "*" } ] }';

  test.each([
    ['a reference', '!Ref Own', '${Own}'],
    ['an ARN', 'arn:aws:iam::123456789012:policy/own', 'arn:aws:iam::123456789012:policy/own'],
    ['a name of AWS’s', 'AmazonS3ReadOnlyAccess', 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'],
    [
      'a choice',
      '!If [IsProd, AWSLambdaRole, !Ref AWS::NoValue]',
      { if: 'IsProd', then: 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole', else: undefined },
    ],
  ])('%s is a managed policy', (_, policy, expected) => {
    expect((roleWith(`[ ${policy} ]`).role['ManagedPolicyArns'] as unknown[])[1]).toEqual(expected);
  });

  test.each([
    ['by itself', statement],
    ['in a list', `[ ${statement} ]`],
  ])('a document %s is an inline policy', (_, policies) => {
    expect(roleWith(policies).role['Policies']).toMatchObject([
      { PolicyDocument: { Statement: [{ Action: 's3:*' }] } },
    ]);
  });

  test.each([
    ['one entry', `[ !If [IsProd, ${statement}, AWSLambdaRole] ]`],
    ['the whole list', `!If [IsProd, [ ${statement} ], [ AWSLambdaRole ]]`],
  ])('%s may be a document or a managed policy by a condition', (_, policies) => {
    const { role } = roleWith(policies);
    expect(role['Policies']).toMatchObject([{ if: 'IsProd', then: { PolicyDocument: {} }, else: undefined }]);
    expect((role['ManagedPolicyArns'] as unknown[])[1]).toMatchObject({
      if: 'IsProd',
      then: undefined,
      else: 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    });
  });

  test.each([
    ['[ { UnheardOfPolicy: {} } ]', 'no policy of this form'],
    ['[ { SQSPollerPolicy: {} } ]', 'lacks QueueName'],
    ['[ { constructor: {} } ]', 'no policy of this form'],
  ])('%s is reported', (policies, message) => {
    expect(roleWith(policies).messages.join('\n')).toContain(message);
  });
});

test.each([
  ['AWSLambdaBasicExecutionRole', 'service-role/AWSLambdaBasicExecutionRole'],
  ['ViewOnlyAccess', 'job-function/ViewOnlyAccess'],
  ['AdministratorAccess', 'AdministratorAccess'],
])('the path of %s', (name, path) => {
  expect(managedPolicyPath(name)).toBe(path);
});
