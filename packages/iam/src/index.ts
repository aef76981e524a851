export { accountOf, isEveryone, isPublic, limitsCaller } from './principal.ts';
export { type ConditionEntry, type PolicyText, type Principal, type Statement, statementsOf } from './statement.ts';
export { type Reach, type Reached, reachOf } from './reach.ts';
