import { type Application, entryOf, fail, literalText, notApplicable, pass } from '@aspis/model';
import { defineControl } from '../control.ts';

/** Concurrent executions of an account and region by default, and what Lambda never lets be reserved. Lambda quotas, read 2026-11-21. */
const ACCOUNT_LIMIT = 1000;
const UNRESERVED = 100;

export const reservedConcurrencyLeavesARest = defineControl({
  id: 'ASPIS-RES-002',
  title: 'Reserved concurrency leaves a rest for other functions',
  severity: 'medium',
  appliesTo: ['AWS::Lambda::Function'],
  why: 'Lambda keeps 100 executions of an account unreserved. A deployment that reserves more fails, and one that comes close starves every function without a reservation.',
  fix: 'Lower the reservations, or have the account limit raised and pass it on in a suppression.',
  whenNotToUse: 'The account limit was raised.',
  sources: [
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  ],
  equivalents: {},
  examples: {
    bad: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 600 }
Mailer:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 400 }
`,
    good: `
Orders:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 100 }
Mailer:
  Type: AWS::Lambda::Function
  Properties: { ReservedConcurrentExecutions: 50 }
`,
  },
  evaluate(fn) {
    const reserved = fn.number('ReservedConcurrentExecutions');
    if (reserved.kind === 'unresolved') return reserved;
    if (reserved.value === undefined || reserved.value === 0) return notApplicable;
    const { total, largest } = reservations(fn.app.application);
    // The largest reservation is the one to lower; the others would only repeat it.
    if (total <= ACCOUNT_LIMIT - UNRESERVED || largest !== fn.id) return pass;
    return fail(
      reserved,
      `the functions reserve ${total} of the ${ACCOUNT_LIMIT} executions that an account has by default`,
    );
  },
});

interface Reservations {
  readonly total: number;
  readonly largest: string | undefined;
}

const known = new WeakMap<Application, Reservations>();

/** Summed once per application, over what is known. */
function reservations(application: Application): Reservations {
  const before = known.get(application);
  if (before !== undefined) return before;
  let total = 0;
  let largest: string | undefined;
  let most = 0;
  for (const { id, properties } of application.byType.get('AWS::Lambda::Function') ?? []) {
    const value = entryOf(properties, 'ReservedConcurrentExecutions');
    const count = value?.kind === 'literal' ? Number(literalText(value)) || 0 : 0;
    total += count;
    if (count > most) [most, largest] = [count, id];
  }
  const sum = { total, largest };
  known.set(application, sum);
  return sum;
}
