/**
 * Reads a table of phrases: one language a line, `code | phrase | phrase …`, variants within a cell separated by ` ; `.
 * Gives each column as one flat list; the language only serves whoever reads the table.
 */
export function columns(table: string): readonly (readonly string[])[] {
  const rows = table
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length > 1);
  const width = Math.max(...rows.map((cells) => cells.length)) - 1;
  return Array.from({ length: width }, (_, column) =>
    rows
      .flatMap((cells) => (cells[column + 1] ?? '').split(';'))
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  );
}
