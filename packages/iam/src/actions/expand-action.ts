import { matchesWildcard } from './match-wildcard.ts';
import { type KnownAction, actionsOfService, knownServices } from './service-actions.ts';

export interface ActionExpansion {
  /** In AWS's spelling, ordered by service and name. */
  readonly actions: readonly KnownAction[];
  /** False when there were more than the limit. */
  readonly isComplete: boolean;
}

/**
 * The known actions that a pattern such as `s3:Get*` or `*` matches. `*` alone matches some 22,000;
 * a pattern that matches none is either misspelt or newer than `actionTableDate`.
 */
export function expandAction(pattern: string, limit = Number.POSITIVE_INFINITY): ActionExpansion {
  const text = pattern === '*' ? '*:*' : pattern.toLowerCase();
  const colon = text.indexOf(':');
  const service = text.slice(0, colon);
  const actions: KnownAction[] = [];
  if (colon < 0) return { actions, isComplete: true };
  const name = text.slice(colon + 1);
  const services = /[*?]/.test(service)
    ? knownServices().filter((known) => matchesWildcard(service, known))
    : [service];
  for (const known of services) {
    for (const [lowerCaseName, action] of actionsOfService(known)) {
      if (!matchesWildcard(name, lowerCaseName)) continue;
      if (actions.length >= limit) return { actions, isComplete: false };
      actions.push(action);
    }
  }
  return { actions, isComplete: true };
}
