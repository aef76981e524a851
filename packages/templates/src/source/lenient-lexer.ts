import { Lexer } from 'yaml';

type Scan = () => Generator<string, string, unknown>;

/** The library's private state that leniency needs; the tests fail if an update moves it. */
interface LexerInside {
  indentNext: number;
  parseFlowCollection: Scan;
  parseQuotedScalar: Scan;
}

/**
 * The `yaml` lexer ends a flow collection or a quoted scalar at the first line that is indented less
 * than its parent. PyYAML, and so AWS, reads on; without this, resources of such templates vanish.
 */
export function createLenientLexer(): Lexer {
  const lexer = new Lexer();
  const inside = lexer as unknown as LexerInside;
  for (const name of ['parseFlowCollection', 'parseQuotedScalar'] as const) {
    const strict = inside[name];
    inside[name] = function* () {
      const indent = inside.indentNext;
      inside.indentNext = -1;
      try {
        return yield* strict.call(lexer);
      } finally {
        inside.indentNext = indent;
      }
    };
  }
  return lexer;
}
