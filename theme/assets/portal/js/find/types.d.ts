/* What the finder knows of an answer. */

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
}
