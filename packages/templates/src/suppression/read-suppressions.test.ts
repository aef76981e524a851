import { expect, describe, test } from 'vitest';
import { readProject, readSuppressions, treeFromTexts } from '../index.ts';

function read(text: string): ReturnType<typeof readSuppressions> {
  const { applications } = readProject(treeFromTexts({ 'template.yaml': text }));
  return readSuppressions(applications, () => text);
}

const template = (inQueue: string, above = '') => `Resources:
${above}
  Queue:
    Type: AWS::SQS::Queue
${inQueue}
  Topic:
    Type: AWS::SNS::Topic
`;

describe('suppressions', () => {
  test.each([
    ['inside the block', template('    # aspis:ignore ASPIS-DAT-001 holds no data'), 'template.yaml/Queue'],
    ['above the resource', template('', '  # aspis:ignore ASPIS-DAT-001 holds no data'), 'template.yaml/Queue'],
    ['above the next resource', template('  # aspis:ignore ASPIS-DAT-001 holds no data\n'), 'template.yaml/Topic'],
    [
      'behind a value',
      template('    Properties: # aspis:ignore ASPIS-DAT-001 holds no data\n      QueueName: q'),
      'template.yaml/Queue',
    ],
    [
      'in the metadata',
      template('    Metadata: { aspis: { ignore: [{ control: ASPIS-DAT-001, reason: holds no data }] } }'),
      'template.yaml/Queue',
    ],
  ])('a suppression %s belongs to its resource', (_, text, address) => {
    const { suppressions, diagnostics } = read(text);
    expect(diagnostics).toEqual([]);
    expect(suppressions).toMatchObject([{ control: 'ASPIS-DAT-001', address, reason: 'holds no data' }]);
  });

  test('the last day is read wherever it stands', () => {
    const { suppressions } = read(template('    # aspis:ignore ASPIS-DAT-001 until=2027-01-31 moved in January'));
    expect(suppressions).toMatchObject([{ until: '2027-01-31', reason: 'moved in January' }]);
  });

  test.each([
    ['no reason', '# aspis:ignore ASPIS-DAT-001', 'gives no reason'],
    ['no reason but a date', '# aspis:ignore ASPIS-DAT-001 until=2027-01-31', 'gives no reason'],
    ['no control', '# aspis:ignore because I say so', 'names no control'],
    ['no date', '# aspis:ignore ASPIS-DAT-001 until=soon moved', 'is not a date'],
  ])('%s: reported, and it does not count', (_, line, message) => {
    const { suppressions, diagnostics } = read(template(`    ${line}`));
    expect(suppressions).toEqual([]);
    expect(diagnostics).toMatchObject([
      { code: 'suppression', span: { line: 5 }, message: expect.stringContaining(message) },
    ]);
  });
});
