/** Where each value of a JSON text begins: the line (from 1) by its path (`$.steps[3].term`). */
export const linesOf = (source: string): Map<string, number> => {
  const reader = new Reader(source);
  reader.value('$');
  return reader.lines;
};

const upFrom = (place: string): string => place.slice(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['), 0));

/** The line of a place; of what is missing, that of the object in which it is missing. */
export const lineOf = (lines: Map<string, number>, path: string): number => {
  // A name may hold anything, dots and brackets too: what is cut off is not always one step, but always something.
  for (let place = path; place !== ''; place = upFrom(place)) {
    const line = lines.get(place);
    if (line !== undefined) return line;
  }
  return 1;
};

/** Only places are read: the text is JSON already, and a surprise in it would merely end the reading early. */
class Reader {
  readonly lines = new Map<string, number>();
  private at = 0;
  private line = 1;

  constructor(private readonly source: string) {}

  value(path: string): void {
    this.space();
    this.lines.set(path, this.line);
    const first = this.source[this.at];
    if (first === '{') this.items('}', () => this.member(path));
    else if (first === '[') {
      let index = 0;
      this.items(']', () => this.value(`${path}[${index++}]`));
    } else if (first === '"') this.text();
    else while (this.at < this.source.length && !/[\s,\]}]/.test(this.source[this.at] ?? '')) this.at += 1;
  }

  private member(path: string): void {
    const name = this.text();
    this.space();
    this.at += 1; // the colon
    this.value(`${path}.${name}`);
  }

  private items(close: string, one: () => void): void {
    this.at += 1;
    for (this.space(); this.at < this.source.length && this.source[this.at] !== close; this.space()) {
      one();
      this.space();
      if (this.source[this.at] === ',') this.at += 1;
    }
    this.at += 1;
  }

  private text(): string {
    const from = this.at;
    this.at += 1;
    while (this.at < this.source.length && this.source[this.at] !== '"')
      this.at += this.source[this.at] === '\\' ? 2 : 1;
    this.at += 1;
    return this.source.slice(from + 1, this.at - 1);
  }

  private space(): void {
    for (; /\s/.test(this.source[this.at] ?? ''); this.at += 1) if (this.source[this.at] === '\n') this.line += 1;
  }
}
