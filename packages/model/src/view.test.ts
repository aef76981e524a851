import { applicationFrom } from '@aspis/testkit';
import { describe, expect, test } from 'vitest';
import { ApplicationView, type ResourceView } from './index.ts';

const text = `Parameters:
  Size: { Type: Number, Default: 256 }
  Open: { Type: String }
Resources:
  Orders:
    Type: AWS::Lambda::Function
    Properties:
      MemorySize: !Ref Size
      Timeout: "30"
      Runtime: !Ref Open
      Role: !GetAtt Worker.Arn
      Description: !Sub "in \${AWS::Region} for \${Open}"
      Environment:
        Variables:
          EMPTY: ""
          SECRET: "{{resolve:secretsmanager:db:SecretString:password}}"
      VpcConfig: !Ref Open
      Layers: one
      ReservedConcurrentExecutions: many
      TracingConfig: !Ref AWS::NoValue
  Worker:
    Type: AWS::IAM::Role
`;

function view(): ResourceView {
  const found = new ApplicationView(applicationFrom(text)).resource('template.yaml/Orders');
  if (found === undefined) throw new Error('the fixture has no such resource');
  return found;
}

describe('a view', () => {
  test.each([
    ['a parameter default is known', view().number('MemorySize'), { kind: 'known', value: 256 }],
    ['numeric text is a number', view().number('Timeout'), { kind: 'known', value: 30 }],
    [
      'other text is not',
      view().number('ReservedConcurrentExecutions'),
      { kind: 'unresolved', reason: '"many" is not a number' },
    ],
    [
      'a parameter without default',
      view().string('Runtime'),
      { kind: 'unresolved', reason: 'parameter Open has no default' },
    ],
    ['a reference is not a known text', view().string('Role'), { kind: 'unresolved' }],
    ['a reference has a text with placeholders', view().text('Role'), { kind: 'known', value: '${Worker.Arn}' }],
    ['a partly known text', view().text('Description'), { kind: 'known', value: 'in ${AWS::Region} for ${Open}' }],
    [
      'what is absent is known to be',
      view().string('KmsKeyArn'),
      { kind: 'known', value: undefined, span: { line: 7 } },
    ],
    ['NoValue is absent', view().isSet('TracingConfig'), { kind: 'known', value: false }],
    [
      'absent in a mapping that is there points at it',
      view().string('Environment.Other.Deep'),
      { kind: 'known', value: undefined, span: { line: 13 } },
    ],
    ['empty text counts as not set', view().isSet('Environment.Variables.EMPTY'), { kind: 'known', value: false }],
    ['an unknown value is set', view().isSet('Runtime'), { kind: 'known', value: true }],
    ['below an unknown value nothing is known', view().isSet('VpcConfig.SubnetIds'), { kind: 'unresolved' }],
    ['a single value is a list of one', view().items('Layers'), { kind: 'known', value: [expect.anything()] }],
    ['a dynamic reference is no literal', view().string('Environment.Variables.SECRET'), { kind: 'unresolved' }],
    ['a key points at its line', view().string('Timeout'), { span: { file: 'template.yaml', line: 9, column: 7 } }],
  ])('%s', (_, actual, expected) => expect(actual).toMatchObject(expected));
});

describe('looking up targets', () => {
  test('a reference finds its resource, and its users', () => {
    const orders = view();
    const role = orders.app.target(orders.at('Role'));
    expect(role).toMatchObject({ kind: 'known', value: { logicalId: 'Worker' } });
    const worker = orders.app.resource('template.yaml/Worker');
    expect(
      worker && orders.app.referrers(worker, 'AWS::Lambda::Function', 'Role').map(({ logicalId }) => logicalId),
    ).toEqual(['Orders']);
    expect(worker && orders.app.referrers(worker, 'AWS::Lambda::Function', 'Layers')).toEqual([]);
  });

  test.each([
    ['a name', 'orders', 'AWS::SQS::Queue'],
    ['an ARN', '"arn:aws:sqs:eu-west-1:111122223333:orders"', ''],
    ['an ARN built by hand', '!Sub "arn:aws:sqs:${AWS::Region}:${AWS::AccountId}:orders"', ''],
    ['an ARN with a reference in it', '!Sub "arn:aws:sqs:eu-west-1:111122223333:${Queue.QueueName}"', ''],
  ])('%s finds the resource that has it', (_, value, type) => {
    const app = new ApplicationView(
      applicationFrom(`
Queue: { Type: AWS::SQS::Queue, Properties: { QueueName: orders } }
Mapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: ${value} } }
`),
    );
    const mapping = app.resource('template.yaml/Mapping');
    expect(mapping && app.target(mapping.at('EventSourceArn'), type)).toMatchObject({
      kind: 'known',
      value: { logicalId: 'Queue' },
    });
  });

  test('a resource exists only where its condition holds', () => {
    const application = applicationFrom(`
Parameters: { Stage: { Type: String } }
Conditions: { IsProd: !Equals [!Ref Stage, prod] }
Resources:
  Queue: { Type: AWS::SQS::Queue, Condition: IsProd }
`);
    const app = new ApplicationView(application);
    expect(app.resources('AWS::SQS::Queue')).toHaveLength(1);
    expect(app.scenario.decided).toEqual([{ name: 'IsProd', value: true }]);
  });
});
