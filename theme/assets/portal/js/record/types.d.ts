/* The history of a record, the marks of progress and the worksheets of a method. */

declare namespace History {
  /** A change in words; `part` is the place of an activity, «0.1.2», or a beginning of one. */
  interface Change {
    words: string;
    part?: string;
  }
  interface Edition {
    said: string;
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
  interface Result {
    words: string[];
    head: string[];
    rows: string[][];
  }
  interface Fault {
    fault: string;
  }
  /** `field` gives what stands in a field above the table. */
  type Count = (rows: Row[], field: (name: string) => string) => Result | Fault;

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
    p: number;
  }
  interface Competence {
    known: number;
    argued: number;
    value: number;
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
  interface Formulas {
    ranks(row: number[], largestFirst?: boolean): number[];
    kendall(rows: number[][], largestFirst?: boolean): Kendall;
    chiTail(value: number, degrees: number): number;
    competence(known: number, levels: number[]): Competence;
    profile(marks: number[]): number;
    kappa(first: string[], second: string[]): Kappa;
    weighted(first: number[], second: number[], largest: number): number;
    gap(importance: number, mastery: number): { gap: number; priority: number };
    gain(before: number[], after: number[], largest: number): Gain;
  }
}
