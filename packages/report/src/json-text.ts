const unseen = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Indented JSON that is safe to print: what JSON lets stand of invisible characters is escaped too. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replace(unseen, (character) =>
    Array.from(
      { length: character.length },
      (_, at) => String.raw`\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
  return `${escaped}\n`;
}
