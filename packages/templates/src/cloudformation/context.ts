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
  /** The output of a nested stack that was read, by the logical id of the stack. */
  readonly nestedOutput: (logicalId: string, output: string) => Value | undefined;
  readonly budget: WorkBudget;
  /** Evaluates any value below the current one. */
  readonly evaluate: (value: Value) => Value;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** What is left of the work that one template may cause: values that multiply each other must end somewhere. */
export interface WorkBudget {
  left: number;
}

export function warn(context: Context, code: string, span: Span, message: string, hint?: string): void {
  context.report({ code, level: 'warning', span, message, ...(hint === undefined ? {} : { hint }) });
}
