import {
  type Application,
  type Diagnostic,
  type Resource,
  type Span,
  type Suppression,
  type Value,
  addressOf,
  entryOf,
  literalText,
} from '@aspis/model';

const comment = /(?:#|\/\/)\s*aspis:ignore\b(.*)$/;
const controlId = /^ASPIS-[A-Z]{3}-\d{3}$/;

/**
 * The suppressions in the applications' files and resource metadata. A comment holds for the resource
 * whose block it stands in, or that follows it; one without a control or a reason is reported and does
 * not count.
 *
 * `# aspis:ignore ASPIS-EVT-001 until=2027-01-31 webhook, signature checked in the handler`
 */
export function readSuppressions(
  applications: readonly Application[],
  textOf: (file: string) => string | undefined,
): { readonly suppressions: readonly Suppression[]; readonly diagnostics: readonly Diagnostic[] } {
  const suppressions: Suppression[] = [];
  const diagnostics: Diagnostic[] = [];
  const note = (written: Written, address: string | undefined): void => {
    const problem = problemWith(written);
    if (problem !== undefined) diagnostics.push(problem);
    else
      suppressions.push({ ...written, control: written.control ?? '', ...(address === undefined ? {} : { address }) });
  };
  const resources = applications.flatMap((application) => [...application.resources.values()]);
  for (const [file, inFile] of groupByFile(resources)) {
    const lines = textOf(file)?.split('\n') ?? [];
    lines.forEach((line, index) => {
      const match = line.includes('aspis:ignore') ? comment.exec(line) : null;
      if (match !== null)
        note(
          parseComment(match[1] ?? '', spanOf(file, index + 1, match.index + 1, line.length + 1)),
          ownerOf(index, lines, inFile),
        );
    });
  }
  const seen = new Set<string>();
  for (const resource of resources) {
    const address = addressOf(resource);
    const ignored = entryOf(entryOf(resource.attributes.get('Metadata'), 'aspis'), 'ignore');
    // A SAM resource's metadata may be handed on to several that are made of it.
    if (ignored === undefined || seen.has(address)) continue;
    seen.add(address);
    for (const item of ignored.kind === 'list' ? ignored.items : [ignored]) note(parseMetadata(item), address);
  }
  return { suppressions, diagnostics };
}

interface Written {
  readonly control: string | undefined;
  readonly reason: string;
  readonly until?: string;
  readonly span: Span;
}

function parseComment(text: string, span: Span): Written {
  const words = text.trim().split(/\s+/);
  const control = words.shift();
  const untilAt = words.findIndex((word) => word.startsWith('until='));
  const [until] = untilAt < 0 ? [] : words.splice(untilAt, 1);
  return {
    control,
    reason: words.join(' '),
    ...(until === undefined ? {} : { until: until.slice('until='.length) }),
    span,
  };
}

function parseMetadata(item: Value): Written {
  const text = (name: string): string | undefined => {
    const value = entryOf(item, name);
    return value?.kind === 'literal' ? literalText(value) : undefined;
  };
  const until = text('until');
  return {
    control: text('control'),
    reason: text('reason') ?? '',
    ...(until === undefined ? {} : { until }),
    span: item.span,
  };
}

function problemWith({ control, reason, until, span }: Written): Diagnostic | undefined {
  const report = (message: string): Diagnostic => ({
    code: 'suppression',
    level: 'warning',
    span,
    message,
    hint: 'Write: aspis:ignore ASPIS-EVT-001 until=2027-01-31 why this is accepted',
  });
  if (control === undefined || !controlId.test(control))
    return report('This suppression names no control, so it suppresses nothing.');
  if (reason === '') return report(`This suppression of ${control} gives no reason, so it suppresses nothing.`);
  if (until !== undefined && !isDate(until))
    return report(`"${until}" is not a date, so this suppression of ${control} suppresses nothing.`);
  return undefined;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function groupByFile(resources: readonly Resource[]): Map<string, Resource[]> {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const group = groups.get(resource.span.file);
    if (group === undefined) groups.set(resource.span.file, [resource]);
    else group.push(resource);
  }
  for (const group of groups.values()) group.sort((a, b) => a.span.line - b.span.line);
  return groups;
}

/** The resource that starts right after the comment, past blank and comment lines, else the one whose block it is in. */
function ownerOf(index: number, lines: readonly string[], resources: readonly Resource[]): string | undefined {
  const indent = /^(\s*)(#|\/\/)/.exec(lines[index] ?? '')?.[1]?.length;
  let next = index + 1;
  while (next < lines.length && /^\s*((#|\/\/).*)?$/.test(lines[next] ?? '')) next++;
  // A comment indented deeper than the next resource still belongs to the one above.
  const following = resources.find(
    ({ span }) => indent !== undefined && span.line === next + 1 && indent < span.column,
  );
  const around = resources.findLast(({ span }) => span.line <= index + 1);
  const owner = following ?? around;
  return owner === undefined ? undefined : addressOf(owner);
}

function spanOf(file: string, line: number, column: number, endColumn: number): Span {
  return { file, line, column, endLine: line, endColumn };
}
