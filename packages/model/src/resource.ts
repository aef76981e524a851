import type { Span } from './span.ts';
import type { Value } from './value.ts';

/** What the author wrote, where a resource was generated from something else (a SAM function, a CDK construct). */
export interface Origin {
  readonly type: string;
  readonly logicalId: string;
  readonly span: Span;
  /** The construct's path (`aws:cdk:path`), where there is one. */
  readonly constructPath?: string;
}

/** A resource under CloudFormation's type and property names, whatever format it came from. */
export interface Resource {
  /** Unique in the application: `<stack id>/<logical id>`. */
  readonly id: string;
  readonly logicalId: string;
  readonly type: string;
  readonly stack: string;
  /** Place of the logical id, or of what generated it. */
  readonly span: Span;
  /** Place of the `Properties` key, or of the logical id where there is none. */
  readonly propertiesSpan: Span;
  readonly properties: Value;
  /** The condition's id, where the resource exists only under one. */
  readonly condition?: string;
  /** `DependsOn`, `DeletionPolicy`, `UpdateReplacePolicy`, `UpdatePolicy`, `CreationPolicy`, `Metadata`. */
  readonly attributes: ReadonlyMap<string, Value>;
  readonly origin?: Origin;
  /** Made by a framework, such as CDK's log-retention function: read, but not the user's to mend. */
  readonly framework?: string;
  /** Absolute or root-relative folder or file that holds the function's source, where it was found. */
  readonly code?: CodeLocation;
}

/** Where a function's source lies. Paths are relative to the scanned root. */
export interface CodeLocation {
  /** `source`: the handler's folder; `artifact`: a build product whose source was not found; `inline`: in the template. */
  readonly kind: 'source' | 'artifact' | 'image' | 'inline' | 'remote' | 'missing';
  readonly path?: string;
  /** The file with the handler, where it was found. */
  readonly handlerFile?: string;
  readonly reason?: string;
}

/** A parameter of a template. */
export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly noEcho: boolean;
  readonly default?: Value;
  readonly allowedValues?: readonly string[];
  readonly span: Span;
}

/** One template as deployed once: a root, or a nested stack with its parameters given. */
export interface Stack {
  /** Root stacks: the template's path. Nested stacks: `<parent stack id>/<logical id>`. */
  readonly id: string;
  readonly file: string;
  readonly format: 'cloudformation' | 'sam' | 'cdk';
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly outputs: ReadonlyMap<string, { readonly value: Value; readonly span: Span; readonly exportName?: Value }>;
  readonly parent?: string;
}

/** `FindingResource.address`: the resource in the author's words, unique in a scan. */
export function addressOf(resource: Resource): string {
  return `${resource.stack}/${resource.origin?.logicalId ?? resource.logicalId}`;
}
