import { entryOf } from '@aspis/model';
import { isGiven, itemsOf, knownText } from '../draft.ts';
import type { Expansion } from '../expansion.ts';
import type { SamEvent } from './event.ts';

/** Says what SAM refuses in the way an event signs in to its source. */
export function checkSourceAccess(event: SamEvent, expansion: Expansion): void {
  const given = entryOf(event.properties, 'SourceAccessConfigurations');
  if (!isGiven(given)) return;
  if (given.kind !== 'list') {
    expansion.warn(given.span, 'SourceAccessConfigurations is not a list.');
    return;
  }
  const types = itemsOf(given).map((access) => knownText(entryOf(access, 'Type')));
  const basic = itemsOf(given).filter((access) => knownText(entryOf(access, 'Type')) === 'BASIC_AUTH');
  const refuse = (message: string): void => expansion.warn(given.span, message);
  if (event.type === 'MQ' && basic.length > 1) refuse('SAM takes one BASIC_AUTH for a broker.');
  if ((event.type === 'MQ' || event.type === 'DocumentDB') && !basic.some((access) => isGiven(entryOf(access, 'URI'))))
    refuse('A broker or cluster is signed in to with BASIC_AUTH and the URI of its secret.');
  if (event.type === 'SelfManagedKafka') {
    if (types.includes('VPC_SUBNET') !== types.includes('VPC_SECURITY_GROUP'))
      refuse('VPC_SUBNET and VPC_SECURITY_GROUP go together.');
    if (types.some((type) => type === undefined)) refuse('Each access configuration names its Type.');
    if (itemsOf(entryOf(event.properties, 'Topics')).length > 1)
      refuse('SAM takes one topic for a cluster of one’s own.');
  }
}
