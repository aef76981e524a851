import type { Application, Diagnostic } from '@aspis/model';

/** How a file that holds or looks like a template came out. */
export interface FileReport {
  readonly path: string;
  readonly status: 'read' | 'partly read' | 'unreadable';
  readonly format: 'cloudformation' | 'sam' | 'cdk' | undefined;
  readonly resources: number;
  /** Why it is not wholly read; empty when it is. */
  readonly reasons: readonly string[];
}

/** All that was found under the scanned paths. */
export interface Project {
  readonly applications: readonly Application[];
  readonly files: readonly FileReport[];
  readonly diagnostics: readonly Diagnostic[];
}
