import type { Finding } from '@aspis/model';
import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { policiesDoNotGrantWholeServices } from '../iam/policies-do-not-grant-whole-services.ts';
import { functionUrlRequiresAuthentication } from '../evt/function-url-requires-authentication.ts';
import { policiesNameTheirResources } from '../iam/policies-name-their-resources.ts';
import { applySuppressions } from './apply-suppressions.ts';
import { scanApplication } from './scan-application.ts';
import { scoreLayers } from './score-layers.ts';

const controls = [functionUrlRequiresAuthentication, policiesDoNotGrantWholeServices, policiesNameTheirResources];

function findingsIn(text: string): readonly Finding[] {
  return scanApplication(applicationFrom(text), controls).findings;
}

const role = (statements: string) => `
  Worker:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: work
          PolicyDocument:
            Statement:
${statements.trim().replace(/^\s*/gm, '              ')}
`;
const wide = '- { Effect: Allow, Action: "s3:*", Resource: "arn:aws:s3:::a/*" }';
const other = '- { Effect: Allow, Action: "sqs:*", Resource: "arn:aws:sqs:eu-west-1:111122223333:b" }';

describe('fingerprints', () => {
  const [original] = findingsIn(`Resources:${role(wide)}`);

  test.each([
    ['a line more above', `Description: moved\n\nResources:${role(wide)}`],
    ['another statement before', `Resources:${role(`- { Effect: Deny, Action: "s3:*", Resource: "*" }\n${wide}`)}`],
    ['another resource', `Resources:\n  Topic: { Type: AWS::SNS::Topic }${role(wide)}`],
    ['keys in another order', `Resources:${role('- { Resource: "arn:aws:s3:::a/*", Action: "s3:*", Effect: Allow }')}`],
  ])('%s leaves it as it is', (_, text) => {
    expect(findingsIn(text).map(({ fingerprint }) => fingerprint)).toEqual([original?.fingerprint]);
  });

  test.each([
    ['another statement at fault', `Resources:${role(other)}`],
    ['another role', `Resources:${role(wide).replace('Worker', 'Mailer')}`],
  ])('%s is another finding', (_, text) => {
    const [finding] = findingsIn(text);
    expect(finding).toBeDefined();
    expect(finding?.fingerprint).not.toBe(original?.fingerprint);
  });

  test('two statements are two findings', () => {
    expect(
      new Set(findingsIn(`Resources:${role(`${wide}\n${other}`)}`).map(({ fingerprint }) => fingerprint)).size,
    ).toBe(2);
  });
});

describe('ranking', () => {
  const open = `
Resources:
  Orders: { Type: AWS::Lambda::Function, Properties: { Role: !GetAtt Worker.Arn } }
  Url: { Type: AWS::Lambda::Url, Properties: { TargetFunctionArn: !Ref Orders, AuthType: NONE } }
  Table: { Type: AWS::DynamoDB::Table }
${role('- { Effect: Allow, Action: "dynamodb:*", Resource: !GetAtt Table.Arn }')}`;

  test('what lies on an open path to data comes first, and tells the path', () => {
    const [first] = findingsIn(open);
    expect(first).toMatchObject({ control: 'ASPIS-EVT-001', priority: 1 });
    expect(first?.path?.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'entry url Url',
      'function Orders',
      'role Worker',
      'data Table',
    ]);
  });

  test('the same fault behind a closed door ranks lower and tells no path', () => {
    const closed = findingsIn(open.replace('AuthType: NONE', 'AuthType: AWS_IAM'));
    expect(closed).toMatchObject([{ control: 'ASPIS-IAM-004', priority: 3 }]);
    expect(closed[0]?.path).toBeUndefined();
    expect(findingsIn(open).find(({ control }) => control === 'ASPIS-IAM-004')?.priority).toBe(1);
  });

  test('the same input gives the same findings in the same order', () => {
    expect(JSON.stringify(findingsIn(open))).toBe(JSON.stringify(findingsIn(open)));
  });
});

test("a framework's resources are read but not judged", () => {
  const application = applicationFrom(`Resources:${role(wide)}`);
  const worker = application.resources.get('template.yaml/Worker');
  if (worker === undefined) throw new Error('the fixture has no role');
  const framed = { ...application, byType: new Map([['AWS::IAM::Role', [{ ...worker, framework: 'cdk' }]]]) };
  expect(scanApplication(framed, controls).findings).toEqual([]);
});

test('scores weigh by severity', () => {
  const { answers } = scanApplication(applicationFrom(`Resources:${role(wide)}`), controls);
  expect(scoreLayers(answers).find(({ layer }) => layer === 'IAM')).toEqual({
    layer: 'IAM',
    score: 50,
    passed: 1,
    failed: 1,
    unresolved: 0,
  });
  expect(scoreLayers(answers).find(({ layer }) => layer === 'NET')?.score).toBeUndefined();
});

describe('suppressions', () => {
  const findings = findingsIn(`Resources:${role(wide)}`);
  const span = { file: 'template.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 };
  const suppression = { control: 'ASPIS-IAM-004', address: 'template.yaml/Worker', reason: 'until it moves', span };

  test.each([
    ['of this control and resource', suppression, 1, []],
    ['that ends today', { ...suppression, until: '2026-11-21' }, 1, []],
    ['that has ended', { ...suppression, until: '2026-11-20' }, 0, ['suppression-expired']],
    ['of another resource', { ...suppression, address: 'template.yaml/Mailer' }, 0, ['suppression-unused']],
    ['of another control', { ...suppression, control: 'ASPIS-EVT-001' }, 0, ['suppression-unused']],
  ])('one %s', (_, written, count, codes) => {
    const applied = applySuppressions(findings, [written], '2026-11-21');
    expect(applied.findings.filter(({ suppressed }) => suppressed !== undefined)).toHaveLength(count);
    expect(applied.diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});
