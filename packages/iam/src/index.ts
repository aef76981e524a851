export {
  accessLevelOf,
  findAction,
  isKnownAction,
  needsEveryResource,
  supportsResourceLevel,
} from './actions/action-facts.ts';
export { type ActionExpansion, expandAction } from './actions/expand-action.ts';
export { matchesAction, matchesWildcard } from './actions/match-wildcard.ts';
export { actionPatternCovers, patternCovers } from './actions/pattern-covers.ts';
export type { AccessLevel, KnownAction } from './actions/service-actions.ts';
export { type ManagedPolicy, findManagedPolicy, managedStatementsOf } from './managed-policies/managed-policy.ts';
export type { ManagedStatement } from './managed-policies/managed-statement.ts';
export { accountOf, isEveryone, isPublic, limitsCaller } from './principal.ts';
export { type Reach, type Reached, reachOf } from './reach.ts';
export { type ConditionEntry, type PolicyText, type Principal, type Statement, statementsOf } from './statement.ts';
