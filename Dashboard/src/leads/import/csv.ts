/** The beginning of a CSV file, for a look at it before it is sent; the server reads the file itself. */
export type Glimpse = { headers: string[]; rows: string[][] };

const separators = [",", ";", "\t"];
const glimpseBytes = 64 * 1024;

export async function glimpse(file: File, rows = 3): Promise<Glimpse> {
  const text = (await file.slice(0, glimpseBytes).text()).replace(/^\uFEFF/, "");
  const lines = parse(text, separatorOf(text), rows + 2);
  // A file that was cut may end in the middle of a row.
  const whole = file.size > glimpseBytes ? lines.slice(0, -1) : lines;
  return { headers: whole[0] ?? [], rows: whole.slice(1, rows + 1) };
}

/** The sign that stands most often in the first line, outside of quotes. */
export function separatorOf(text: string): string {
  const first = parseLine(text);
  const counts = separators.map((separator) => first.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

const parseLine = (text: string): string => (/^(?:[^"\r\n]|"(?:[^"]|"")*")*/.exec(text)?.[0] ?? "").replace(/"(?:[^"]|"")*"/g, "");

export function parse(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[at++];
      else quoted = false;
    } else if (sign === '"' && cell === "") quoted = true;
    else if (sign === separator) {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") endRow();
    else if (sign !== "\r") cell += sign;
  }
  if (rows.length < most && (cell || row.length > 0)) endRow();
  return rows;
}
