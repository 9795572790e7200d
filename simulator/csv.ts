/** One cell and what ends it: a comma, the end of the line or of the text. Quotes inside quotes are doubled. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Cells by line, as RFC 4180 has them; undefined for a text that is none. Empty lines are left out. */
export function parseCsv(text: string): readonly (readonly string[])[] | undefined {
  const lines: string[][] = [];
  let line: string[] = [];
  // Spreadsheets begin with a byte order mark.
  CELL.lastIndex = text.startsWith("\uFEFF") ? 1 : 0;
  for (;;) {
    const found = CELL.exec(text);
    if (found === null) return undefined;
    const [, quoted, plain = "", end] = found;
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    if (line.some((cell) => cell !== "")) lines.push(line);
    line = [];
    if (end === "") return lines;
  }
}
