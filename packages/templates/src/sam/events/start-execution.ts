import { type Value, entryOf } from '@aspis/model';
import { isTrue, textOf } from '../draft.ts';
import type { StateMachineTarget } from '../state-machine.ts';
import type { SamEvent } from './event.ts';
import type { RouteDefinition } from './api-event.ts';

/** The integration of a REST API's route that starts an execution of a state machine. */
export function startExecution({ arn }: StateMachineTarget, event: SamEvent, role: Value): RouteDefinition {
  const { span } = event;
  const unescapes = isTrue(entryOf(event.properties, 'UnescapeMappingTemplate'));
  const input = `$util.escapeJavaScript($input.json('$'))${unescapes ? `.replaceAll("\\\\'","'")` : ''}`;
  const template = textOf(`{"input": "${input}", "stateMachineArn": "\${machine}"}`, span, { machine: arn });
  return {
    integration: {
      type: 'aws',
      httpMethod: 'POST',
      uri: textOf('arn:${AWS::Partition}:apigateway:${AWS::Region}:states:action/StartExecution', span),
      credentials: role,
      requestTemplates: { 'application/json': template },
      responses: { '200': { statusCode: '200' }, '400': { statusCode: '400' } },
    },
    responses: { '200': { description: 'OK' }, '400': { description: 'Bad Request' } },
  };
}
