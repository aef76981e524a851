import type { Resource, Value } from '@aspis/model';
import type { RoleDraft } from './function-role.ts';

/** A function as events, URLs and configurations attach to it. */
export interface FunctionTarget {
  readonly resource: Resource;
  /** The function's logical id, or its alias's where it publishes one. */
  readonly logicalId: string;
  readonly aliased: boolean;
  /** `Ref`: what permissions and mappings name. */
  readonly name: Value;
  /** The ARN: what rules and subscriptions name. */
  readonly arn: Value;
  readonly role: RoleDraft;
}

/** The key's place of a property, or the resource's where it has none such. */
export function placeOf(resource: Resource, property: string): Resource['span'] {
  return resource.properties.kind === 'mapping'
    ? (resource.properties.entries.get(property)?.key ?? resource.span)
    : resource.span;
}
