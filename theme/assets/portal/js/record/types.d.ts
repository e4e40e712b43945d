/* The history of a record, the marks of progress and the worksheets of a method. */

declare namespace History {
  /** A change in words; `part` is the place of an activity, «0.1.2», or a beginning of one. */
  interface Change {
    words: string;
    part?: string;
    /** «ГГГГ-ММ-ДД» of what changed elsewhere; «9» where it is not in git yet. */
    day?: string;
  }
  interface Edition {
    said: string;
    day: string;
    changes: Change[];
    /** Of the newest edition: what changed last in the records that it leans on. */
    linked?: Change[];
    /** Where each activity of that edition stands today. */
    parts?: Record<string, string>;
  }
  /** Editions by their mark of eight hexadecimal digits. */
  type Editions = Record<string, Edition>;
  interface Progress {
    portal: "progress";
    route: string;
    /** The edition the places belong to. */
    mark: string;
    /** The edition the reader was last told of. */
    seen: string;
    /** Places of the activities that are done. */
    done: string[];
  }
}

declare namespace Worksheets {
  interface Row {
    name: string;
    cells: string[];
  }
  interface Bar {
    name: string;
    value: number;
    said: string;
  }
  interface Result {
    words: string[];
    head: string[];
    rows: string[][];
    /** One table more that the sheet on paper has. */
    also?: { title: string; head: string[]; rows: string[][] };
    /** The same numbers as bars; `least` and `most` are the ends of the scale. */
    chart?: { title: string; least?: number; most: number; bars: Bar[] };
  }
  interface Fault {
    fault: string;
  }
  /** `field` gives what stands in a field above the table. */
  type Count = (rows: Row[], field: (name: string) => string, heads: string[]) => Result | Fault;

  interface Shape {
    /** One, two, five of them. */
    row: [one: string, few: string, many: string];
    column: [one: string, few: string, many: string];
    /** How many columns beside the names; without it any number from two. */
    widths?: number[];
    holds(text: string, column: number): boolean;
  }
  /** How the heads of a printed sheet tell its columns. */
  interface Paper {
    /** A name may stand in several columns: a code and a case, a number and a statement. */
    names: RegExp[];
    columns: RegExp[];
    /** The same columns as a second expert fills them in: a row of its own. */
    second?: RegExp[];
    /** Columns that may be missing, or empty. */
    more?: RegExp[];
  }
  /** A cell that holds nothing, or nothing that a calculation takes. */
  interface Bad {
    row: string;
    column: string;
    text: string;
  }
  /** One way to understand a table that was pasted. */
  interface Reading {
    head: boolean;
    names: boolean;
    turned: boolean;
    heads: string[];
    rows: Row[];
    /** How many rows and columns were left out: sums, and what holds nothing. */
    left: number;
    /** Names of rows without anything beside them. */
    silent: string[];
    bad: Bad[];
    fits: boolean;
    told: number;
    /** Which row or column was left out because its numbers are those of the others together. */
    total: string;
  }
  /** `certain`: one reading, and the words or the numbers prove it; `other` lies the other way. */
  type Found = { readings: Reading[]; certain: boolean; other: Reading | null } | Fault;
  interface Shapes {
    number(text: string): number;
    numeric(text: string): boolean;
    /** Which of high, middle, low a text says: 0, 1, 2; −1 where it says none. */
    influence(text: string): number;
    counted(count: number, words: [one: string, few: string, many: string]): string;
    SHAPES: Record<string, Shape>;
  }
  interface Totals {
    named(name: string): boolean;
    without(reading: Reading): Reading[];
  }
  interface Numbers {
    say(value: number, digits?: number): string;
    chance(p: number): string;
    numbers(cells: string[]): number[];
    whole(list: number[]): boolean;
    within(list: number[], least: number, most: number): boolean;
    reaches(value: number, bound: number): boolean;
    beside(value: number, bound: number, digits: number): string;
    meant(code: string): string;
  }
  interface Cells {
    split(text: string, file?: boolean): string[][];
    tidy(lines: string[][]): string[][];
  }
  interface Reader {
    read(lines: string[][], kind: string, ranks: boolean): Found;
    say(reading: Reading, kind: string, whole?: boolean): string;
  }
  /** What lies in the browser. */
  interface State {
    heads: string[];
    rows: string[][];
    fields: Record<string, string>;
  }
  interface Table {
    /** The titles of all columns, that of the names first. */
    head(): string[];
    /** The titles of the columns beside the names. */
    heads(): string[];
    rows(): string[][];
    /** The rows that say more than a name. */
    filled(): string[][];
    read(): Row[];
    empty(): boolean;
    fill(heads: string[], rows: string[][]): void;
    addRow(): HTMLInputElement;
    addColumn(): void;
    put(lines: string[][], top: number, left: number): string;
    place(cell: EventTarget): { row: number; column: number };
  }
  /** The fields above the table, by their names or by their words. */
  interface Fields {
    value(name: string): string;
    values(): Record<string, string>;
    put(values: Record<string, string>): void;
    /** Each as a line of a file. */
    lines(): string[][];
    labelled(text: string): boolean;
    /** Put what the lines of a file say. */
    take(lines: string[][]): void;
  }
  interface Files {
    save(name: string, lines: string[][]): void;
    tableOf(lines: string[][], corner: string, ofField: (text: string) => boolean): string[][];
    /** A hidden field that opens a file. */
    chooser(open: (lines: string[][]) => void, refuse: (words: string) => void): HTMLInputElement;
  }
  /** The words of a button and what it does. */
  type Choice = [words: string, act: () => void];
  type Tell = (words: string, choices?: Choice[]) => void;
  /** What a worksheet lets those do who change its table. */
  interface Work {
    table: Table;
    fields: Fields;
    tell: Tell;
    state(): State;
    restore(state: State): void;
    count(): void;
    changed(): void;
  }
  interface Pasted {
    /** Understand a table; `before` is what stood here. */
    offer(lines: string[][], before: State): void;
    /** Do something to the whole table that can be taken back. */
    replace(act: () => void): void;
    /** Whether a question about the table has no answer yet: nothing is counted until then. */
    waiting(): boolean;
  }

  interface Kendall {
    ranks: number[][];
    sums: number[];
    order: number[];
    s: number;
    t: number;
    w: number;
    plain: number;
    chi: number;
    degrees: number;
    /** Whether the objects are so few that S tells of chance, and χ² does not. */
    few: boolean;
    /** What S, or χ², has to be above at 0.05; infinite where no agreement of so few experts is. */
    bound: number;
    p: number;
  }
  interface Competence {
    known: number;
    argued: number;
    value: number;
  }
  interface Spread {
    median: number;
    low: number;
    high: number;
    range: number;
    mean: number;
    weighted: number;
  }
  interface Kappa {
    n: number;
    agreed: number;
    seen: number;
    chance: number;
    value: number;
  }
  interface Gain {
    before: number;
    after: number;
    value: number;
    better: number;
    worse: number;
    same: number;
    p: number;
  }
  interface Distributions {
    logGamma(x: number): number;
    chiTail(value: number, degrees: number): number;
    concordTail(s: number, m: number, n: number, whole: number): number;
    critical(tail: (value: number) => number, most: number): number;
  }
  interface Formulas {
    ranks(row: number[], largestFirst?: boolean): number[];
    ties(row: number[]): number;
    kendall(rows: number[][], largestFirst?: boolean): Kendall;
    competence(known: number, levels: number[]): Competence;
    profile(marks: number[]): number;
    spread(marks: number[], weights: number[]): Spread;
    kappa(first: string[], second: string[]): Kappa;
    weighted(first: number[], second: number[], largest: number): number;
    gap(importance: number, mastery: number): { gap: number; priority: number };
    gain(before: number[], after: number[], largest: number): Gain;
  }
}
