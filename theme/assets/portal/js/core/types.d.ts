/* The one global of the portal: what each script gives to those after it. */

interface Window {
  portal: Portal;
}

interface Portal {
  /** Where the site begins, with a slash at the end. */
  root: string;
  /** Load a script of the site once; a failure is an error named «LoadError». */
  script(path: string): Promise<void>;
  /** Take what is kept of a page under its former addresses to its own; those addresses. */
  inherit(start: string, address: string, part: HTMLElement): string[];
  /** The elements marked with this `data-portal`, in their order. */
  all<K extends keyof PortalParts>(name: K, within?: ParentNode): PortalParts[K][];
  all(name: string, within?: ParentNode): HTMLElement[];
  /** The noun as it stands behind this number. */
  plural(number: number, one: string, few: string, many: string): string;
  counted(number: number, one: string, few: string, many: string): string;
  sight: { turn(on: boolean): void };

  /** Shards of the index that have come, by name. */
  shards: Map<string, any>;
  shard(name: string, shard: any): void;
  searching(): Promise<void>;
  search(text: string, options?: Search.Options): Promise<Search.Results>;
  stem(word: string): string;
  analysis: Search.Analysis;
  fallbacks: Search.Fallbacks;
  Store: Search.StoreClass;
  postings: Search.PostingLists;
  codes: {
    joined(store: Search.Store, text: string): Promise<string>;
    numbers(id: string): string[];
    asCode(
      store: Search.Store,
      chunk: string,
      words: (store: Search.Store, text: string) => Promise<Search.Word[]>,
    ): Promise<Search.Word[]>;
  };
  without: Search.Without;
  notes: Search.Notes;
  synonyms: Search.Synonyms;
  guesses: Search.Guesses;
  translit: Search.Translit;
  query: Search.QueryReader;
  words: Search.QueryWords;
  kinds: Search.Kinds;
  rank(
    store: Search.Store,
    asked: Search.Query,
    allowed: ((number: number) => boolean) | null,
    own: boolean,
  ): Promise<Search.Hit[]>;
  engine: Search.Engine;
  results: Search.Rows;
  find: Find.Words;
  findRows(groups: HTMLElement, place: HTMLElement): Find.Rows;
  findQuestions(form: HTMLFormElement): Find.Questions;
  dialog: { open(typed?: string): void };

  say(words: string): void;
  packet: Paper.Packet;
  form: Paper.Form;
  /** Marks the tables that stay tables in large print on a sheet of this width, in millimetres. */
  fit(inside: DocumentFragment, width: number): void;
  sheet(address: string, sheet: Paper.Sheet): void;
  sheetOf(address: string): Promise<Paper.Sheet>;

  job(job: Paper.Job): void;
  jobs: Paper.Jobs;
  blocks: Paper.Blocks;
  pieces: Paper.Pieces;
  pages(holder: HTMLElement, part: Paper.Part, look: Paper.Look, planned: number, coded: string[]): HTMLElement[];

  distributions: Worksheets.Distributions;
  formulas: Worksheets.Formulas;
  worksheets: Record<string, Worksheets.Count>;
  shapes: Worksheets.Shapes;
  totals: Worksheets.Totals;
  worksheetCells: Worksheets.Cells;
  paper(grid: string[][], kind: string): Worksheets.Reading | null;
  worksheetNumbers: Worksheets.Numbers;
  reading: Worksheets.Reader;
  worksheetTable(sheet: HTMLElement): Worksheets.Table;
  worksheetDoubts(kind: string, own: string, table: Worksheets.Table): string[];
  worksheetLeft(reading: Worksheets.Reading): string;
  worksheetShow(out: HTMLElement, found: Worksheets.Result | Worksheets.Fault): void;
  worksheetCopy(out: HTMLElement, heads: string[], rows: string[][]): boolean;
  worksheetKept: {
    get(kind: string): Worksheets.State | null;
    set(kind: string, state: Worksheets.State | null): boolean;
  };
  worksheetFields(sheet: HTMLElement): Worksheets.Fields;
  worksheetFile: Worksheets.Files;
  worksheetButton(text: string, act: () => void, where: HTMLElement): void;
  worksheetTell(place: HTMLElement): Worksheets.Tell;
  worksheetPasted(sheet: HTMLElement, work: Worksheets.Work): Worksheets.Pasted;
  editions(editions: History.Editions): void;
  past(hear: (editions: History.Editions | null) => void): void;
  changes(title: string, changes: History.Change[]): HTMLElement;

  submit: Builder.Submit;
  submitModel(model: Builder.Model): void;
  submitPersonal(sought: Builder.Sought): void;
  submitWritten(words: Builder.Written): void;
  submitChains(chains: Record<string, any>): void;
  source(id: string, text: string): void;
}

/** Parts of pages that are more than any element. */
interface PortalParts {
  find: HTMLFormElement;
  view: HTMLAnchorElement;
  sight: HTMLDetailsElement;
  job: HTMLButtonElement;
  link: HTMLAnchorElement;
  key: HTMLInputElement;
  "progress-file": HTMLInputElement;
}
