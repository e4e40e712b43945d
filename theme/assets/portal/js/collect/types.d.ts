/* The sheet of a school on screen: tables that are read, rows that are kept, files that are written. */

declare namespace Collect {
  interface ClosedList {
    /** Every value that stands in a text, in its order. */
    all(text: string): string[];
    /** The value with the most words, or empty. */
    one(text: string): string;
    /** The value that a text names and says nothing else, or empty. */
    exact(text: string): string;
  }
  interface Cut {
    text: string;
    /** What was cut, each kind once. */
    kinds: string[];
  }
  interface Match {
    deficits: string[];
    /** By likeness alone. */
    guessed: boolean;
    /** Numbers that stand in the text and are not among them. */
    passed: string[];
  }
  /** What «/collect/bank.js» brings. */
  interface Bank {
    ids: Record<string, string>;
    titles: [title: Intake.Stems, id: string][];
    weights: Record<string, Record<string, number>>;
    rare: Record<string, number>;
    unknown: number;
    topics: Record<string, string[]>;
    subjects: Record<string, string[]>;
    shown: [id: string, title: string, about: string][];
    empty: string[];
    root: number;
    least: number;
    ahead: number;
    fewest: number;
    topic: number;
  }
  interface Offer {
    id: string;
    title: string;
    about: string;
  }
  /** What «/collect/words.js» brings beside what tells the personal. */
  interface Words {
    heads: [known: Intake.Stems, key: string][];
    labels: [known: Intake.Stems, key: string][];
    names: Record<string, [known: Intake.Stems, value: string][]>;
    values: Record<string, string[]>;
    blocks: {
      marks: [known: Intake.Stems, isDeficit: boolean][];
      named: [known: Intake.Stems, value: string, deficits: string[]][];
    };
    hints: Record<string, string>;
    patterns: Record<string, [source: string, flags: string]>;
    kinds: Record<string, string>;
    uncounted: string[];
    numbered: string[];
    subjects: string[];
    letters: Record<string, string>;
    bounds: Record<string, number>;
    /** Stems of words that every school has. */
    common: string[];
  }
  /** A cell; a merged one is the same object at every place that it covers. */
  interface Cell {
    text: string;
  }
  interface Table {
    rows: Cell[][];
    /** The sheet of a workbook, and its rows as the workbook counts them. */
    name?: string;
    numbers?: number[];
  }
  type Block = { text: string } | Table;
  interface Head {
    keys: string[];
    labels: string[];
    first: number;
    last: number;
  }
  /** A mark that says neither «yes» nor «no», with its row. */
  type Doubt = [row: number, what: string];
  interface Worded {
    table: Table;
    /** Which row of the table as it was drawn each row is. */
    rows: number[];
    doubts: Doubt[];
  }
  /** A table of sums by levels drawn anew: a row for each number, with where it stood; sums that they do not make. */
  interface Levelled {
    table: Table;
    places: string[];
    doubts: Doubt[];
  }
  /** Rows of a table that were columns: which rows of it they took, and the column of each teacher. */
  interface Turned {
    first: number;
    end: number;
    table: Table;
    columns: number[];
  }
  /** A part of a table; `places` say where each of its rows stands, if it was a column. */
  interface Piece extends Worded {
    places: string[];
    /** Whether it is only what stands above the next piece. */
    isTitled: boolean;
  }
  /** What all rows under one title have in common. */
  interface Base {
    levels: string[];
    subjects: string[];
  }
  interface Remark {
    place: string;
    message: string;
  }
  type Told = (sort: "unread" | "told" | "personal", message: string) => void;
  /** The texts of a row by the meaning of their columns. */
  type Said = Record<string, string>;
  /** What a row means. */
  interface Meaning {
    code: string;
    role: string;
    subjects: string[];
    levels: string[];
    experience: string;
    deficits: string[];
    guessed: boolean;
    said: string;
    task: string;
    step: string;
    form: string;
    wish: string;
  }
  interface ReadRow {
    said: Said;
    made: Meaning;
    place: string;
    /** Whether she answered that she has no deficit. */
    isWithout?: boolean;
  }
  /** What stands above the rows, as texts. */
  interface SheetHead {
    school: string;
    period: string;
    teachers: string;
    taking: string;
    who: string;
  }
  interface Found {
    head: SheetHead;
    rows: ReadRow[];
    /** Of teachers who answered that they have no deficit. */
    without: ReadRow[];
    unread: Remark[];
    told: Remark[];
    personal: Remark[];
    /** Tables without a head that is known. */
    unknown: Table[];
  }
  /** What «/collect/sheet.js» brings: the parts of the workbook, and where in its first sheet what belongs. */
  interface Form {
    parts: Record<string, string>;
    labels: Record<string, string>;
    head: number;
    rows: number;
    keys: string[];
    titles: string[];
  }

  /** A sheet as it is kept: `note` says where it comes from. */
  interface Sheet {
    uid: string;
    note: string;
    head: SheetHead;
    rows: Said[];
  }
  /** In the store: its edition counts every save of every tab. */
  type Saved = Sheet & { version: number; at: number };
  interface Option {
    value: string;
    words: string;
    more?: string;
  }
  /** What one row of the sheet comes to. */
  interface Looked {
    place: string;
    made: Meaning | null;
    /** The codes in the row: several are as many teachers. */
    codes: string[];
    isWithout: boolean;
    /** The deficits that were told by likeness, as they would be written. */
    guess: string;
    unread: string[];
    told: string[];
    personal: string[];
  }
  interface Count {
    rows: Looked[];
    teachers: number;
    /** Of them, who answered that there is no deficit. */
    without: number;
    deficits: number;
    unread: number;
    personal: number;
  }
  /** What leaves the browser, and where something was cut out of it. */
  interface Out {
    head: { key: keyof SheetHead; title: string; said: string }[];
    rows: string[][];
    cut: Remark[];
  }

  /** Where what was found is told by its place. */
  interface Says {
    found: Found;
    at(place: string): Told;
    cut(place: string, kinds: string[]): void;
  }
  /** What reads labels: lines, titles, and labels with their values; the two last give whether they knew one. */
  interface Labels {
    line(text: string): void;
    titled(text: string, place: string): boolean;
    labelled(text: string, place: string, value?: string): boolean;
  }
  interface Room {
    /* page */
    isReady(): boolean;
    loadReader(): Promise<void>;
    loadFiles(): Promise<void>;
    loadOut(): Promise<void>;
    COLUMNS: [key: string, title: string][];
    KEYS: string[];
    LABELS: [key: keyof SheetHead, title: string][];
    sheet: Sheet;
    freshRow(rows: Said[]): Said;
    freshSheet(): Sheet;
    isBlank(row: Said): boolean;
    isEmpty(sheet: Sheet): boolean;
    textOf(): string;
    putSheet(sheet: Sheet): void;
    anotherId(note: string): void;
    remember(): void;
    mayUndo(): boolean;
    undo(): boolean;
    change(act: (sheet: Sheet) => void): void;
    handOver(): void;
    sheets(): HTMLElement;
    combobox(input: HTMLInputElement, offer: (typed: string) => Option[], choose: (value: string) => void): HTMLElement;
    rowForm(row: Said, index: number, acts: { again(index: number): void; remove(index: number): void }): HTMLElement;
    lookAt(rows: Said[], keys: string[]): Count;
    saidOf(count: Count): string;
    remarks(rows: HTMLElement): { box: HTMLElement; draw(): void };
    add(found: Found, from: string): void;
    paste(data: DataTransfer): boolean;
    open(file: File): Promise<void>;
    ask(table: Table, columns: [key: string, title: string][], done: (found: Found) => void): HTMLElement;
    outgoing(): HTMLElement;

    /* files */
    zip(parts: Record<string, string>, type: string): Promise<Blob>;
    outOf(sheet: Sheet): Out;
    workbook(out: Out): Promise<Blob>;
    commas(out: Out): Blob;
    layPaper(home: Element): void;

    /* read */
    expression(name: string): RegExp;
    isWhole(name: string, text: string): boolean;
    list(key: string): ClosedList;
    column(head: string): string;
    label(text: string): string;
    stage(head: string): string;
    reached(text: string): boolean;
    isNotReached(text: string): boolean;
    levels(text: string): string[];
    level(head: string): string;
    experience(text: string): string;
    months: string[];
    monthOf(text: string): string;
    findBlock(text: string, subjects?: string[]): { value: string; deficits: string[] } | null;
    blockMark(text: string): boolean | null;
    ofBlocks(names: string, subjects: string[], told: Told): Match;
    findDeficits(said: string, subjects: string[]): Match;
    besideDeficits(text: string, subjects: string[]): string[];
    namedDeficit(head: string): string;
    spelledDeficits(text: string): string;
    heldDeficits(text: string): { kept: string; denied: string[] };
    lacksDeficit(text: string): boolean;
    deficitTitle(id: string): string;
    deficitAt(place: number): string;
    offerDeficits(typed: string, subjects: string[]): Offer[];
    cut(text: string): Cut;
    isCode(text: string): boolean;
    codesOf(said: string, told: Told): string[];
    schoolIn(text: string): string;
    isOneSchool(one: string, other: string): boolean;
    /** Columns that tell who a row is about. */
    who: string[];
    /** Columns in which a deficit stands: of the bank, or in the words of the teacher. */
    deficits: string[];
    /** Whether a row that begins so adds others up. */
    isTotal(text: string): boolean;
    filled(row: Cell[]): Cell[];
    keysOf(row: Cell[]): string[];
    ofTeachers(keys: string[]): boolean;
    isHead(row: Cell[]): boolean;
    tableHead(rows: Cell[][]): Head | null;
    tableParts(table: Table, head: Head): { head: Head; end: number }[];
    isMark(text: string): boolean;
    areMarks(texts: string[]): boolean;
    worded(table: Table): Worded;
    levelled(table: Table): Levelled | null;
    tellWho(tables: Table[]): boolean;
    turned(table: Table): Turned | null;
    pieces(table: Table, hasSums: boolean): Piece[];
    goesOn(table: Table, head: Head | null): boolean;
    isColumn(text: string): boolean;
    unknownRows(table: Table, end: number, whole: boolean): number[];
    mayBeCounts(label: string, texts: string[]): boolean;
    countsUnread(label: string): string;
    areHeads(said: string[]): boolean;
    sortOf(row: Cell[], head: Head): "empty" | "total" | "head" | "title" | "data";
    understand(said: Said, base: Base, told: Told): Meaning;
    saidIn(row: Cell[], head: Head, told: Told): Said;
    readRow(row: Cell[], head: Head, base: Base, place: string, told: Told): ReadRow[];
    LabelReader: new (says: Says) => Labels;
    readBlocks(body: Block[]): Found;
    readNamed(table: Table, keys: string[]): Found;
  }
}

interface Portal {
  collect: Collect.Room;
  collectBank(bank: Collect.Bank): void;
  collectSheet(form: Collect.Form): void;
}

declare namespace Builder {
  interface Model {
    collect: Collect.Words;
  }
  interface Events {
    /** The sheet of a school is another, or its rows are. */
    sheet: [];
    /** Something was written in it. */
    edited: [];
    /** The list of sheets is another. */
    sheets: [];
    told: [words: string, back?: () => void];
    /** A table came in or a file went out; every place that is worth a look. */
    taken: [words: string, places: Collect.Remark[]];
    /** A table without a head. */
    unnamed: [table: Collect.Table];
  }
  interface Submit {
    placeOf(said: Intake.Stems, word: Intake.Stems): number;
    longestKnown(known: [Intake.Stems, string][], said: Intake.Stems, most: number, begins: boolean): string;
  }
}
