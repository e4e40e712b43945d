/* The packet and what a page gives to it. */

declare namespace Paper {
  interface Packet {
    /** Addresses of pages, each once; whatever else is in the list is left out. */
    clean(list: unknown): string[];
    read(): string[];
    write(list: string[]): void;
    most: number;
  }
  /** A page as sheets; `lies` where they are landscape. */
  interface Sheet {
    title: string;
    edition: string;
    lies: boolean;
    html: string;
  }
  /** A place of a form that is filled on the screen; drafts find it by its key. */
  interface Cell {
    key: string;
    get(): string;
    set(value: string): void;
  }
}
