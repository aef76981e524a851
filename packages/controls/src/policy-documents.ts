import { type PolicyText, type Statement, isEveryone, statementsOf } from '@aspis/iam';
import { type Resolved, type Verdict, fail, pass, unresolved, type View } from '@aspis/model';

/** How a statement is told to the user: its Sid, or its place in the list. */
export function statementLabel(statement: Statement): string {
  const sid = statement.view.string('Sid');
  if (sid.kind === 'known' && sid.value !== undefined && sid.value !== '') return `statement ${sid.value}`;
  const index = /\[(\d+)\]$/.exec(statement.path)?.[1];
  return index === undefined ? 'the statement' : `statement ${Number(index) + 1}`;
}

/**
 * Fails for each statement of the document that `judge` finds something wrong with. The finding stands at
 * the document's key, where the field's other tools put it, and names the statement.
 */
export function judgeStatements(
  document: View,
  judge: (statement: Statement) => string | undefined,
): Verdict | readonly Verdict[] {
  const statements = statementsOf(document);
  if (statements.kind === 'unresolved') return statements;
  const verdicts: Verdict[] = [];
  for (const statement of statements.value) {
    const wrong = judge(statement);
    if (wrong !== undefined)
      verdicts.push(fail({ span: document.span, path: statement.path }, `${statementLabel(statement)} ${wrong}`));
    else if (statement.effect === 'Allow' && statement.unresolved[0] !== undefined)
      verdicts.push(unresolved(statement, statement.unresolved[0]));
  }
  return verdicts.length > 0 ? verdicts : pass;
}

/** Whether an action pattern takes in any action that starts with one of the prefixes (lower case, without the service). */
export function actionMatches({ value }: PolicyText, service: string, prefixes: readonly string[]): boolean {
  if (value === '*') return true;
  const lower = value.toLowerCase();
  const verb = lower.startsWith(`${service}:`)
    ? lower.slice(service.length + 1)
    : lower.includes(':')
      ? undefined
      : lower;
  if (verb === undefined) return false;
  const star = verb.indexOf('*');
  if (star < 0) return prefixes.some((prefix) => verb.startsWith(prefix));
  const head = verb.slice(0, star);
  return prefixes.some((prefix) => prefix.startsWith(head) || head.startsWith(prefix));
}

/** Whether the documents deny everyone all requests that do not come over TLS. */
export function deniesPlainHttp(documents: readonly View[], service: string): Resolved<boolean> | undefined {
  let unknown: Resolved<boolean> | undefined;
  let last: Resolved<boolean> | undefined;
  for (const document of documents) {
    const statements = statementsOf(document);
    if (statements.kind === 'unresolved') {
      unknown = statements;
      continue;
    }
    const denies = statements.value.some((statement) => isTlsDenial(statement, service));
    if (denies) return { ...statements, value: true };
    last = { ...statements, value: false };
  }
  return unknown ?? last;
}

function isTlsDenial(statement: Statement, service: string): boolean {
  if (statement.effect !== 'Deny' || !statement.principals.some(isEveryone)) return false;
  const all = statement.actions.some(({ value }) => value === '*' || value.toLowerCase() === `${service}:*`);
  // A publisher or sender is the one with something to lose: AWS's own examples deny just these for topics and queues.
  const send = statement.actions.some(({ value }) => ['sns:publish', 'sqs:sendmessage'].includes(value.toLowerCase()));
  if (!all && !send) return false;
  return statement.conditions.some(({ operator, key, values }) => {
    const name = key.toLowerCase();
    if (name === 'aws:securetransport')
      return /^Bool(IfExists)?$/i.test(operator) && values.some(({ value }) => value.toLowerCase() === 'false');
    return name === 's3:tlsversion' && /^NumericLessThan/i.test(operator);
  });
}
