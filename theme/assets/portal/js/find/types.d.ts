/* What the finder knows of an answer and of its list. */

declare namespace Find {
  interface Answer {
    /** By the address of a record from the root, without a slash before it. */
    scores: Map<string, number>;
    /** What was searched in the end. */
    searched: string;
    /** What the reader should know of an odd query; mostly nothing. */
    note: string;
  }

  interface Words {
    ask(text: string, kinds: string[]): Promise<Answer>;
    score(row: HTMLElement, scores: Map<string, number>): number;
  }

  interface Asked {
    /** What is chosen, by the name of the question. */
    picked: Record<string, string[]>;
    /** Of the words; without words there are none. */
    scores: Map<string, number> | null;
  }
  interface Rows {
    /** Show the rows that answer, the best first, or all at home; how many are shown. */
    show(asked: Asked | null): number;
    /** How many rows a choice of one question leaves beside what else is asked. */
    counting(asked: Asked, name: string): (value: string) => number;
  }
  interface Questions {
    chosen(): Record<string, string[]>;
    choose(query: URLSearchParams): void;
    count(counting: (name: string) => (value: string) => number): void;
  }
}
