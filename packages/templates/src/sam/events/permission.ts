import type { DraftMapping } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { FunctionTarget } from '../function-target.ts';
import type { SamEvent } from './event.ts';

/** Lets an AWS service call the function, as an event of its needs; `more` says on whose behalf. */
export function addPermission(
  target: FunctionTarget,
  event: SamEvent,
  principal: string,
  more: DraftMapping,
  expansion: Expansion,
  suffix = '',
): string {
  const logicalId = `${event.id}Permission${suffix}`;
  expansion.add(target.resource, {
    logicalId,
    type: 'AWS::Lambda::Permission',
    span: event.span,
    properties: { Action: 'lambda:InvokeFunction', FunctionName: target.name, Principal: principal, ...more },
  });
  return logicalId;
}
