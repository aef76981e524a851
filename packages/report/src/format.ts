import type { Report } from './report.ts';

/** How a terminal wants its text. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Width in columns. */
  readonly columns: number;
}

export const plainText: RenderOptions = { colour: false, columns: 100 };

/** One way of writing a report. */
export interface Format {
  /** What it is for, in half a line. */
  readonly summary: string;
  readonly mediaType: string;
  /** With its dot: `.sarif`. */
  readonly extension: string;
  /** The whole output, ending in a line feed. Formats for machines ignore the options. */
  readonly render: (report: Report, options: RenderOptions) => string;
}
