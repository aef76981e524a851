import type { Condition, Diagnostic, Parameter, Span, Value } from '@aspis/model';

/** What the intrinsic functions of one template are evaluated against. */
export interface Context {
  readonly stack: string;
  readonly file: string;
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Parameter values given by the user or the parent stack; pseudo parameters may be among them. */
  readonly given: ReadonlyMap<string, Value>;
  /** The `Mappings` section as written. */
  readonly mappings: Value | undefined;
  /** Conditions declared so far, by id; `Fn::FindInMap` adds to them. */
  readonly conditions: Map<string, Condition>;
  readonly resourceNames: ReadonlySet<string>;
  /** The value exported under this name text elsewhere in the project. */
  readonly importValue: (name: string) => Value | undefined;
  /** Evaluates any value below the current one. */
  readonly evaluate: (value: Value) => Value;
  readonly report: (diagnostic: Diagnostic) => void;
}

export function warn(context: Context, code: string, span: Span, message: string, hint?: string): void {
  context.report({ code, level: 'warning', span, message, ...(hint === undefined ? {} : { hint }) });
}
