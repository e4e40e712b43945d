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
  /** A table to which rows may be added. */
  interface Growing {
    table: HTMLElement;
    many(): number;
    set(many: number): void;
  }
  interface Fields {
    growing: Record<string, Growing>;
    values(): Record<string, string>;
    fill(found: Record<string, string>): Record<string, string>;
  }
  interface Form {
    fields(sheets: HTMLElement[], changed: () => void): Fields;
    draft(address: string): Record<string, string> | null;
    filled(address: string, inside: DocumentFragment): void;
  }
  type Look = "usual" | "large" | "save";
  /** What was asked for a meeting; a group of 0 is as large as the record says. */
  interface Ask {
    people: number;
    group: number;
    duplex: boolean;
    save: boolean;
    large: boolean;
    /** Forms for people of another role, each with how many participants get it. */
    instead?: Record<string, number>;
  }
  /** Text, its looks, a link: what generator/paper/to_plain.py makes of a run. */
  type Runs = [string, string, string][];
  interface Section {
    blocks: any[];
    landscape: boolean;
    style: string;
    /** The style where paper is spared. */
    dense: string;
  }
  interface Part {
    title: string;
    imprint: string;
    shown: string;
    qr: string;
    sections: Section[];
  }
  /** One thing to print: `number` copies for each of `whom`; sheets of the meeting have no `part`. */
  interface Item {
    form: string;
    title: string;
    whom: string;
    number: number;
    /** How many participants a sheet of the leader has rows for; 0: for all. */
    enough: number;
    /** The form that it replaces for people of another role, or nothing. */
    instead: string;
    /** The participants that get it, from and up to, where not all do. */
    given?: [number, number];
    /** Whether it asks a participant for a name: the code never stands beside it. */
    named: boolean;
    pages: Record<Look, number>;
    part?: Part;
  }
  /** The script beside a method or seminar: generator/paper/job/data.py. */
  interface Job {
    title: string;
    size: number;
    coded: string[];
    rows: { usual: number; large: number };
    labels: { usual: number; large: number };
    materials: string[];
    plan: { one: Record<Look, number>; many: Record<Look, number> };
    items: Item[];
  }
  interface Plan {
    people: number;
    groups: number;
    leaves: number;
    forms: { form: string; whom: string; copies: number; pages: number; leaves: number }[];
  }
  interface Lying {
    item: Item;
    code: string;
  }
  interface Pack {
    title: string;
    sheets: Lying[];
  }
  interface Jobs {
    look(ask: Ask): Look;
    items(job: Job, ask: Ask): Item[];
    plan(job: Job, ask: Ask): Plan;
    packs(job: Job, ask: Ask): Pack[];
    sizes(people: number, many: number): number[];
    /** In whose packs the sheets of other roles lie, for the leader. */
    told(job: Job, ask: Ask): string[];
  }
  interface Pieces {
    said(text: string, look?: string): Runs;
    section(blocks: any[], more?: any): any;
    head(title: string, label: string): any;
    grid(titles: string[], widths: number[], rows: any[], caption: string): any;
    row(height: number, ...cells: Runs[][]): any;
    chunks(list: any[], size: number): any[][];
    own(title: string, sections: any[]): Part;
  }
  type Draw = (block: any) => HTMLElement;
  interface Blocks {
    draw(block: any, part: Part, coded: string[]): HTMLElement;
    make(name: string, kind: string, ...inside: (Node | string)[]): HTMLElement;
  }
}
