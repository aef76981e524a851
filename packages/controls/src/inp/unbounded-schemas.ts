import { type ResourceView, type Verdict, type View, fail, pass } from '@aspis/model';
import { schemaNodes, schemasOf } from './json-schemas.ts';

/** How many places of one schema are named in a finding. */
const NAMED = 3;

/** One verdict per schema: it fails when some node of the type has none of the bounding keywords. */
export function requireBounds(
  resource: ResourceView,
  type: string,
  isBounded: (schema: View) => boolean,
  lack: string,
): readonly Verdict[] {
  return schemasOf(resource).flatMap(([name, schema]) => {
    const nodes = [...schemaNodes(schema)].filter((node) => node.type === type);
    if (nodes.length === 0) return [];
    const unbounded = nodes.filter((node) => !isBounded(node.schema));
    const [first] = unbounded;
    if (first === undefined) return [pass];
    const names = unbounded.slice(0, NAMED).map((node) => (node.name === '' ? name : node.name));
    const more = unbounded.length > NAMED ? ` and ${unbounded.length - NAMED} more` : '';
    return [fail({ span: first.schema.span, path: schema.path }, `${lack} on ${names.join(', ')}${more}`)];
  });
}

/** Whether the schema has any of the keywords. */
export function hasAny(schema: View, keywords: readonly string[]): boolean {
  return keywords.some((keyword) => schema.child(keyword).value.kind !== 'absent');
}
