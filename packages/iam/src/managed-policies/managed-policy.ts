import { parseArn } from '@aspis/model';
import { managedPolicyDocuments } from '../generated/managed-policy-documents.ts';
import {
  managedPolicyTable,
  tableDataReads,
  tableEscalations,
  tableServices,
} from '../generated/managed-policy-table.ts';
import { type ManagedStatement, parseManagedStatements } from './managed-statement.ts';

/**
 * What a managed policy of AWS's allows without condition on every resource of a type, Deny taken away. It may allow more on
 * some resources, or under a condition; only `iam:PassRole` counts even when `iam:PassedToService` limits it.
 */
export interface ManagedPolicy {
  readonly name: string;
  /** `AmazonS3FullAccess`, `service-role/AWSLambdaRole`: what follows `policy/` in its ARN. */
  readonly path: string;
  /** Whether it allows everything. */
  readonly isAdministrator: boolean;
  /** Services of which it allows every action. */
  readonly fullServices: readonly string[];
  /** Services in which it allows writing or tagging although the statement could have named a resource. */
  readonly writes: readonly string[];
  /** Services in which it allows an action of the level Permissions management. */
  readonly managesPermissions: readonly string[];
  /** Actions it allows, of `tableDataReads`, that return what an application stores. */
  readonly dataReads: readonly string[];
  /** Actions it allows, of `tableEscalations`, that privilege-escalation paths are built of. */
  readonly escalations: readonly string[];
}

let linesByName: ReadonlyMap<string, string> | undefined;

/**
 * Finds a managed policy of AWS's by its ARN (of any partition, `arn:${AWS::Partition}:…` too), its path and name, or its name.
 * Undefined when AWS had none such on `managedPolicyTableDate`, as for a customer's own policy.
 */
export function findManagedPolicy(arnOrName: string): ManagedPolicy | undefined {
  const path = pathInArn(arnOrName) ?? arnOrName;
  linesByName ??= indexTable();
  const line = linesByName.get(nameInPath(path));
  if (line === undefined) return undefined;
  // A name alone will do, but an ARN with a wrong path is the ARN of nothing.
  const policy = decodeLine(line);
  return path === policy.path || arnOrName === policy.name ? policy : undefined;
}

/** The statements of a managed policy, by its name. Kept for those that serverless applications attach; undefined for others. */
export function managedStatementsOf(name: string): readonly ManagedStatement[] | undefined {
  const text = Object.hasOwn(managedPolicyDocuments, name) ? managedPolicyDocuments[name] : undefined;
  return text === undefined ? undefined : parseManagedStatements(text);
}

function pathInArn(text: string): string | undefined {
  const arn = parseArn(text);
  const isManaged =
    arn?.service === 'iam' && arn.region === '' && arn.account === 'aws' && arn.resource.startsWith('policy/');
  return isManaged ? arn.resource.slice('policy/'.length) : undefined;
}

function indexTable(): ReadonlyMap<string, string> {
  const lines = managedPolicyTable.trimEnd().split('\n');
  return new Map(lines.map((line) => [nameInPath(line.split('|', 1)[0] ?? ''), line]));
}

function nameInPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function decodeLine(line: string): ManagedPolicy {
  const [path = '', full = '', writes = '', permissions = '', actions = ''] = line.split('|');
  const services = tableServices.split(' ');
  const dataReads = tableDataReads.split(' ');
  const allowed = decodeSubset([...dataReads, ...tableEscalations.split(' ')], actions);
  return {
    name: nameInPath(path),
    path,
    isAdministrator: full === '!',
    fullServices: decodeSubset(services, full),
    writes: decodeSubset(services, writes),
    managesPermissions: decodeSubset(services, permissions),
    dataReads: allowed.filter((action) => dataReads.includes(action)),
    escalations: allowed.filter((action) => !dataReads.includes(action)),
  };
}

/** Reads what `encodeSubset` in tools/build-iam-data.mjs wrote. */
function decodeSubset(all: readonly string[], text: string): readonly string[] {
  const isInverted = text.startsWith('!');
  const pairs = text.slice(isInverted ? 1 : 0).match(/../g) ?? [];
  const listed = new Set(pairs.map((pair) => Number.parseInt(pair, 36)));
  return all.filter((_, index) => listed.has(index) !== isInverted);
}
