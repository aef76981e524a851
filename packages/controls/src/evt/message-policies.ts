import { type Statement, isEveryone, limitsCaller } from '@aspis/iam';
import type { ResourceView, View } from '@aspis/model';

/** The resource types whose policies say who may send events, and where the policy stands. */
export const messagePolicyTypes = [
  'AWS::SQS::QueuePolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::Events::EventBus',
  'AWS::Events::EventBusPolicy',
] as const;

/** The policy document of a queue, topic or bus; undefined where there is none. */
export function messagePolicyOf(resource: ResourceView): View | undefined {
  // An EventBusPolicy holds its one statement itself.
  if (resource.type === 'AWS::Events::EventBusPolicy')
    return resource.at('Statement').value.kind === 'absent' ? undefined : resource;
  const document = resource.at(resource.type === 'AWS::Events::EventBus' ? 'Policy' : 'PolicyDocument');
  return document.value.kind === 'absent' ? undefined : document;
}

/** Whether the statement allows everyone, and no condition limits who that is. */
export function allowsEveryone(statement: Statement): boolean {
  const isUncertain = statement.unresolved.length > 0 && statement.view.at('Condition').value.kind !== 'absent';
  return (
    statement.effect === 'Allow' && statement.principals.some(isEveryone) && !limitsCaller(statement) && !isUncertain
  );
}

/** The actions of an Allow statement that stand for all there are, such as `sqs:*`. */
export function wholeServiceActions(statement: Statement): readonly string[] {
  return statement.effect === 'Allow'
    ? statement.actions.map(({ value }) => value).filter((action) => /^([\w-]+:)?\*$/.test(action))
    : [];
}
