/**
 * Bounds over foreign input. CloudFormation itself takes templates of at most 1 MB and 500 resources
 * (AWS CloudFormation quotas, read 2026-11-21); ours leave room for what is far beyond that.
 */
export const limits = {
  /** Larger files are reported, not read. */
  fileBytes: 16_000_000,
  /** Values in one template after aliases are expanded. */
  values: 1_000_000,
  /** Lexical pieces of one YAML file: each may cost a kilobyte. A template of 5,000 resources has some 400,000. */
  lexemes: 1_200_000,
  /** Levels of nesting in one file. */
  depth: 200,
  /** Values that evaluating a root stack and all it nests may make; a template of 5,000 resources makes some 80,000. */
  work: 3_000_000,
  /** One text after `Fn::Sub` and `Fn::Join`: its pieces that are not known as text, and its length. */
  textParts: 250_000,
  textCharacters: 4_000_000,
  /** Results of one `Fn::ForEach`, all levels together. */
  loopResults: 10_000,
  /** The values in those results, and the length of the texts that a loop's variable makes. */
  loopValues: 1_000_000,
  loopCharacters: 10_000_000,
  /** Nested stacks in nested stacks. */
  nestedStacks: 10,
  /** Nested stacks below one root stack, all levels together. */
  stacksPerRoot: 500,
  /** `AWS::Include` in an included file. */
  nestedIncludes: 5,
  /** Parts of one `Fn::Sub` or `Fn::Join` that are conditional: each doubles the text's readings. */
  conditionalParts: 4,
} as const;
