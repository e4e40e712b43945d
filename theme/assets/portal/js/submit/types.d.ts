/* The builder: the model of a kind, a record as entries, findings, the form, the draft. */

declare namespace Builder {
  /** A text; the two keys are never there, so that «value.map» may be asked of any value. */
  type Scalar = string & { readonly length: number; map?: undefined; list?: undefined };
  /** A part of a record: a mapping has entries with keys, a sequence has items. */
  interface Branch {
    map?: Entry[];
    list?: Entry[];
  }
  type Mapping = Branch;
  type Sequence = Branch;
  type Value = Scalar | Branch | null | undefined;
  /** A value with its comments; entries of a list have no key. */
  interface Entry<V extends Value = Value> {
    key?: string;
    value: V;
    above: string[];
    beside: string[];
    below: string[];
    /** In a tidy record: where the entry stands in the draft. */
    from?: number;
  }
  /** The comments at one key or item: lines above it, ends of its own line, lines below its content. */
  type Notes = Pick<Entry, "above" | "beside" | "below">;
  /** The entry of a whole record. */
  type Root = Entry<Mapping>;
  /** Keys and places of items, from the record down. */
  type Path = (string | number)[];

  /** A field of the model; see generator/records: the outline of the decoder's own fields. */
  interface Field {
    key: string;
    type: "text" | "date" | "number" | "whole" | "word" | "listed" | "record" | "part" | "block";
    help: string;
    required?: boolean;
    many?: boolean;
    /** One line only. */
    line?: boolean;
    /** A single text will do where a list is meant. */
    loose?: boolean;
    limit?: number;
    smallest?: number;
    largest?: number;
    /** An example. */
    shown?: string;
    /** One value of it, where it is a list. */
    item?: string;
    /** An expression that a text must match. */
    shape?: string;
    /** The words of a closed list. */
    words?: string[];
    registry?: string;
    /** Kinds a reference may lead to. */
    refers?: string[];
    orText?: boolean;
    phases?: boolean;
    fields?: Field[];
    blocks?: Record<string, Shape>;
    short?: string;
  }
  /** The fields of a part; `short` is the one that a text alone means. */
  interface Shape {
    fields: Field[];
    short?: string;
  }
  interface Step {
    title: string;
    keys: string[];
  }
  interface Kind {
    one: string;
    file: string;
    section: string;
    fields: Field[];
    steps: Step[];
  }
  interface Phase {
    word: string;
    mark: string;
    shape: "circle" | "square" | "triangle" | "diamond";
  }
  /** Where somebody stands at the forge, and the steps from there. */
  interface Situation {
    name: string;
    label: string;
    steps: string[];
  }
  /** What is sent. */
  interface Sent {
    path: string;
    text: string;
    name: string;
    exists: boolean;
    save(): void;
  }
  /** Templates of addresses of the forge; `limit` is its longest address. */
  interface Forge {
    kind: string;
    name: string;
    base: string;
    branch: string;
    prefilled: string;
    new: string;
    edit: string;
    upload: string;
    limit: number;
    letterFirst: boolean;
    situations: Situation[];
    mail: string;
  }
  /** What personal data are found by, and whom a text may name. */
  interface Sought {
    expressions: Record<string, [source: string, flags: string]>;
    patterns: {
      rule: string;
      pattern: [source: string, flags: string];
      proof?: string;
      names?: boolean;
      famed?: boolean;
      scene?: boolean;
      remark?: boolean;
    }[];
    public: Names;
    fleeting: Record<string, string>;
    frequent: string[];
    given: { names: string[]; words: string[]; titles: string[]; endings: Record<string, string[]> };
  }
  /** What else comes when something is written. */
  interface Written {
    columns: Model["columns"];
    expressions: Record<string, [source: string, flags: string]>;
  }
  /** What «/submit/model.js» brings; see generator/pages: the page of the builder. */
  interface Model {
    today: string;
    kinds: Record<string, Kind>;
    start: Record<string, object>;
    /** A message and how to mend it, with holes in braces. */
    phrases: Record<string, [message: string, fix: string]>;
    patterns: Record<string, [source: string, flags: string]>;
    personal: {
      /** Rules that do not count where books name their authors. */
      authored: string[];
      /** Rules that tell of a name and of nothing else. */
      names: string[];
      /** Rules that count in routes alone. */
      ofRoute: string[];
      /** The key of those a record may name besides. */
      key: string;
      entities: Record<string, string>;
      signs: Record<string, string>;
      reach: number;
      /** Holes of phrases that are filled with words of our own. */
      ours: string[];
    };
    bounds: { id: number; file: number; months: number };
    /** Words of columns and their meaning («document-words»); they come when something is written. */
    columns: [word: string, key: string][];
    /** States that a contributor may choose, and those of a record that is on the site. */
    offered: string[];
    published: string[];
    unfinished: { state: string; rules: string[] };
    shown: string[];
    schoolYear: { months: number; starts: number[] };
    phases: Phase[];
    phaseKey: string;
    registries: Record<string, { value: string; meaning: string; names?: string[] }[]>;
    names: Record<string, Record<string, string>>;
    nouns: Record<string, string>;
    sections: Record<string, string>;
    files: Record<string, string>;
    ids: Record<string, string[]>;
    /** Of each kind: former ids, each with the id that its record has now. */
    former: Record<string, Record<string, string>>;
    titles: Record<string, Record<string, string>>;
    /** Ids of routes that have made way for others. */
    archived: string[];
    /** By what a text of no words is known; lengths in letters. */
    wordless: { rows: string[]; shortest: number; piece: number; stub: number; more: string[] };
    /** Differences of a text that are told, signs that are quoted of one, words that are laid side by side,
     * signs of a text that is compared. */
    conservation: { most: number; longest: number; aligned: number; read: number };
    /** The groups of the deficits of the bank. */
    groups: Record<string, string>;
    lost: Record<string, string>;
    listings: string[];
    insertions: string[];
    reserved: string[];
    asking: string;
    alike: { cyrillic: string; latin: string };
    lookalike: string;
    forge: Forge;
    blanks: string[];
    letters: Record<string, string>;
  }

  /** By stems of the words of a name: its initials, or an empty text. */
  type Names = Record<string, string[]>;
  /** One reading of a text: `at` tells where each of its signs stands in it. */
  interface View {
    text: string;
    at: number[] | null;
  }
  interface Personal {
    rule: string;
    remark: boolean;
    start: number;
    end: number;
    /** The name without markup, if it is about a name. */
    name: string;
  }

  /** A text as a forge shows it and as our page does. */
  interface Readings {
    forge: string;
    page: string;
  }
  interface WordDifference {
    sort: "lost" | "added" | "doubled";
    words: string[];
  }
  interface Finding {
    rule: string;
    severity: "error" | "remark";
    path: Path;
    message: string;
    fix: string;
    /** The key that is absent at the path. */
    key?: string;
    private?: boolean;
    /** Says the name that it is about, for whoever wrote it; what a finding says itself never repeats it. */
    named?: () => string;
    line?: number;
    column?: number;
  }
  /** A finding with the part of the form it belongs to; `item` counts from 1. */
  interface Placed extends Finding {
    box: HTMLElement | null;
    item: number;
  }
  type Values = Record<string, unknown>;
  interface CivilDate {
    text: string;
    months: number;
    day: number;
  }
  interface FullDate extends CivilDate {
    year: number;
    month: number;
  }
  /** A reference that a record makes. */
  interface Reference {
    path: Path;
    field: Field;
    value: string;
  }
  /** A record decoded: values by key, and what was wrong on the way. */
  interface Work {
    record: Record<string, any>;
    findings: Finding[];
    refers: Reference[];
    /** Whether nothing under a path had to be left out. */
    intact(path: Path): boolean;
  }
  /** A work under way: a hole is a part of the record that could not be read. */
  interface Decoding extends Work {
    holes: Path[];
    /** Those of the whole record. */
    fields?: Field[];
    add(rule: string, path: Path, phrase: string, values?: Values): void;
    hole(rule: string, path: Path, phrase: string, values?: Values): void;
  }
  /** How findings say things. */
  interface Wording {
    lower(text: string): string;
    example(field: Field, before?: string): string;
    item(field: Field, before?: string): string;
    named(value: Value): string;
    translated(text: string, from: string, to: string): string;
  }
  interface Context {
    kind: string;
    node: Mapping;
    id: string;
    mine: string[] | null | undefined;
    work: Work;
  }

  /** A place in a text, both from 1. */
  type Mark = [line: number, column: number];
  interface Comment {
    line: number;
    column: number;
    said: string;
    /** Nothing else stands in its line. */
    alone: boolean;
  }
  /** Where an entry begins and where its value does. */
  interface Place {
    begins: Mark;
    at: Mark;
    entry: Entry;
    parent: Mapping | Sequence;
    inMap?: boolean;
    flow?: boolean;
  }
  interface Read {
    root: Root | null;
    comments: Comment[];
    findings: Finding[];
  }

  /** The part a field stands in. */
  interface Holder {
    node: Mapping;
    fields: Field[];
  }
  interface FieldOptions {
    label?: string;
    more?: string;
    compact?: boolean;
    noExample?: boolean;
    /** Hears what was chosen of the bank. */
    chosen?(id: string): void;
    /** Makes the field anew. */
    again?(): HTMLElement;
  }
  interface Frame {
    id: string;
    box: HTMLElement;
    about: string;
  }
  interface Choice {
    value: string;
    words: string;
    group?: string;
  }
  type Input = HTMLInputElement | HTMLTextAreaElement;
  /** A cell of a table; a merged one stands in all its places. */
  interface TableCell {
    text: string;
  }
  /** A line or a table of what was copied. */
  type Copied = { text: string } | { rows: TableCell[][] };
  interface Table {
    /** The meaning of each column, or nothing. */
    heads: string[];
    labels: string[];
    rows: TableCell[][];
  }
  type MakeField = (field: Field, holder: Holder, options: FieldOptions) => HTMLElement;
  type DrawFields = (holder: Holder, fields: Field[], options: FieldOptions, into: Node) => void;
  /** Draws a list anew; the item of this number gets the focus. */
  type Draw = (focus?: number) => void;

  interface Draft {
    /** What it is called in the store of the browser. */
    uid: string;
    kind: string;
    name: string;
    /** The name was written by hand. */
    named: boolean;
    /** The id of the published record that is corrected, or nothing. */
    exists: string;
    /** Its id and former addresses. */
    mine: string[] | null;
    /** Of the published text that the correction began with. */
    base: string;
    /** Digest of what the link said that the draft came in. */
    link: string;
    step: number;
    /** Where it comes from, if that has to be said. */
    note: string;
    /** The last step was seen: all findings are shown. */
    checked: boolean;
    findings: Placed[];
    root: Root;
  }
  /** A draft in the store: its edition counts every save of every tab, «at» is the time of the last one. */
  type Saved = Omit<Draft, "checked" | "findings"> & { version: number; at: number };
  /** An earlier state of a draft. */
  interface Save {
    at: number;
    name: string;
    text: string;
  }
  /** Values of the browser by their keys. */
  interface Kept {
    read(key: string): any;
    write(key: string, value: unknown): boolean;
    erase(key: string): void;
    keys(start: string): string[];
    works(): boolean;
    fleeting(start: string): string[];
  }
  interface Store {
    CALL: string;
    HOME: string;
    get(uid: string): Saved | null;
    all(): Saved[];
    put(draft: Saved): boolean;
    drop(uid: string): void;
    saves(uid: string): Save[];
    putSaves(uid: string, list: Save[]): void;
    works(): boolean;
    fleeting(): string[];
    migrate(): void;
  }
  /** The step of the ladder, the address that opens, and whether the text goes to the clipboard first. */
  interface Way {
    step: "letter" | "edit" | "filled" | "paste" | "repository";
    address: string;
  }
  interface Steps {
    form: HTMLFormElement;
    nav: HTMLElement;
    list: HTMLElement;
    panels: HTMLElement[];
    titles(): string[];
    turns(index: number): HTMLElement;
    draw(): void;
    /** Whether only the open step gets its fields when drawn; the others wait for «fill» or «whenWhole». */
    lazy: boolean;
    fill(): void;
    whenWhole(done: () => void): void;
    isWhole(): boolean;
    show(step: number | "look", focus: boolean): void;
    go(part: HTMLElement | null): void;
    find(part: HTMLElement | null): number;
  }

  /** What is told in the builder, and with what. */
  interface Events {
    changed: [];
    /** Items stand elsewhere: findings find their fields anew. */
    moved: [];
    redraw: [];
    refresh: [];
    open: [draft: Partial<Draft & Saved>, words?: string, back?: (() => void) | null];
    notice: [words: string];
    undoable: [words: string, back: () => void];
    alarm: [words: string, findings?: Finding[]];
    saved: [words: string];
    /** Whether the browser kept what was saved last. */
    kept: [done: boolean];
    /** The list of drafts, or which one is open, is another. */
    drafts: [];
    /** The writer went to a step. */
    went: [step: number | "look"];
    /** Something that holds until it is said again without words. */
    lasting: [name: string, words: string, more?: HTMLElement[]];
  }

  interface Submit {
    /* model */
    model: Model;
    patterns: Record<string, RegExp>;
    whenModel(start: () => void): void;
    on<K extends keyof Events>(name: K, hear: (...values: Events[K]) => void): void;
    emit<K extends keyof Events>(name: K, ...values: Events[K]): void;
    signs(text: string): number;
    cut(text: string, count: number): string;
    strip(text: string): string;
    squeeze(text: string): string;
    capital(text: string): string;
    UNFIT: RegExp;
    keep(home: string): Kept;
    entry<V extends Value>(value: V, key?: string): Entry<any>;
    map(pairs?: [key: string, value: Value][]): Mapping;
    list(values?: Value[]): Sequence;
    find(node: Value, key: string | number): Entry | undefined;
    get(node: Value, key: string): Value;
    ensure(node: Mapping, key: string, fields: Field[]): Entry;
    at(node: Value, path: Path): Value;
    plain(value: unknown): any;
    copy<T>(value: T): T;
    empty(value: Value): boolean;
    tidy(node: Value): any;
    origin(tidied: Value, path: Path): Path;

    /* personal */
    views(text: string): View[];
    capitalised(view: View): View | null;
    isGiven(word: string): boolean;
    isInAnotherCase(word: string): boolean;
    holdsGiven(said: string): boolean;
    holdsAnyGiven(said: string): boolean;
    publicNames(own: string[]): Names;
    isListed(name: string): boolean;
    spared(text: string, start: number, end: number, last: number, names: Names, around: boolean): boolean;
    ofAScene(text: string, start: number, end: number, said: number): boolean;
    saidOf(text: string, start: number, names: Names): boolean;
    findPersonal(text: string, names: Names, excused?: boolean): Personal[];
    path(said: string): string;
    hide(text: string): string;
    quote(text: string, count: number): string;
    say(name: string, values: Values): string[];

    /* yaml */
    yamlFinding(rule: string, phrase: string, mark: Mark, values?: Values): Finding;
    YamlFault: new (finding: Finding, phrase: string) => { finding: Finding; phrase: string };
    likely(source: string, fault: { finding: Finding; phrase: string }): Finding;
    YamlScanner: typeof YamlScanner;
    YamlScalars: typeof YamlScalars;
    YamlFlow: typeof YamlFlow;
    attachComments(root: Entry, text: string, entries: Place[], comments: Comment[]): void;
    read(text: string): Read;
    write(root: Entry, fields: Field[]): string;

    /* checks */
    /** Absent before they have come. */
    sought: Sought;
    loadSought(): Promise<unknown>;
    isSought(): boolean;
    unread(): boolean;
    nearest(word: string, known: string[], cutoff?: number): string | null;
    folded(text: string): string;
    nearListed(field: Field, text: string): string | null;
    placeListed(fields: Field[], node: Value): string[];
    finding(severity: Finding["severity"], rule: string, path: Path, phrase: string, values?: Values): Finding;
    error(rule: string, path: Path, phrase: string, values?: Values): Finding;
    remark(rule: string, path: Path, phrase: string, values?: Values): Finding;
    matches(name: string, text: string): RegExpMatchArray[];
    has(name: string, text: string): boolean;
    whole(name: string, text: string): boolean;
    date(text: string): FullDate | null;
    isDateLike(text: string): boolean;
    meantDate(text: string): string;
    later(date: CivilDate, months: number): CivilDate;
    Work: new () => Decoding;
    wording: Wording;
    decodeScalar(work: Decoding, field: Field, value: string, path: Path): any;
    decode(fields: Field[], node: Mapping): Work;
    /** Every task of a road map with its path. */
    tasksOf(record: Record<string, any>): [task: Record<string, any>, path: Path][];
    recordRules: ((context: Context, found: Finding[]) => void)[];
    textRules: ((text: string, path: Path, found: Finding[], kind: string) => void)[];
    references(context: Context, found: Finding[]): void;
    linked(context: Context, text: string, path: Path, found: Finding[]): void;
    personal(context: Context, text: string, path: Path, found: Finding[]): void;
    besideValues(context: Context, found: Finding[], notes?: Notes): void;
    check(kind: string, node: Mapping, id?: string, mine?: string[] | null, notes?: Notes): Finding[];
    readings(text: string, whole: boolean): Readings;
    wordDifferences(before: string, after: string): WordDifference[];
    hiddenByYaml(text: string, comments: Comment[]): Finding[];
    checkText(kind: string, text: string, id?: string, mine?: string[] | null): Finding[];

    /* form */
    id(): string;
    node<K extends keyof HTMLElementTagNameMap>(name: K, className?: string, text?: string): HTMLElementTagNameMap[K];
    button(text: string, act: () => void, className?: string): HTMLButtonElement;
    panel(title: string): HTMLElement;
    focusIn(box: Element | null | undefined): void;
    locate(form: HTMLElement, path: Path): HTMLElement | null;
    pathOf(part: Element): Path;
    holdFocus(form: HTMLElement): () => void;
    cleanPaste(text: string, line?: boolean): string;
    onPaste(input: Input, field: Field, several?: boolean): void;
    frame(field: Field, options: FieldOptions, grouped?: boolean): Frame;
    put<T extends HTMLElement>(input: T, made: Frame): T;
    readText(holder: Holder, field: Field): string;
    writeText(holder: Holder, field: Field, value: string): void;
    counter(input: Input, field: Field, made: Frame): void;
    grow(input: HTMLElement): void;
    fitAll(): void;
    forgetFits(): void;
    leave(box: Element): void;
    readable(text: string): string;
    inputs: Record<"text" | "number" | "date" | "lines", MakeField>;
    choices(field: Field): Choice[];
    fillSelect(select: HTMLSelectElement, list: Choice[], chosen: string, empty: string): void;
    selects: Record<"choice" | "choiceOrText" | "several", MakeField>;
    field(field: Field, holder: Holder, options?: FieldOptions): HTMLElement;
    odd: MakeField;
    own: Map<string, (field: Field, holder: Holder, options: FieldOptions) => HTMLElement | null>;
    nouns(key: string): string[];
    adder(field: Field, all: Entry[], draw: Draw): HTMLElement;
    tools(all: Entry[], one: Entry, index: number, draw: Draw, name: string): HTMLElement;
    phaseRows(field: Field, entry: Entry, phase: Field, items: HTMLElement, fields: DrawFields): void;
    /** Deficits of the bank as plain values, once they have come. */
    chains: Record<string, any>;
    withChains(act: () => void): void;
    fillStage(stage: Mapping, id: string): void;
    opened(entry: Entry, shape: { short?: string }): Mapping;
    stepFields(kind: string, root: Root, keys: string[], first: boolean): DocumentFragment;

    /* preview */
    pieces: Pieces;
    previewMap(into: Node, root: Mapping): void;
    hours(root: Mapping): string;
    preview(kind: string, root: Mapping): { page: Node; paper: Node };

    /* send */
    bytes(text: string): number;
    idOf(title: string): string;
    latin(text: string, separator?: string): string;
    copyOf(said: string): string;
    address(template: string, path: string, text?: string, base?: string): string;
    ladder(path: string, text: string, exists: boolean, base?: string): Way;
    letter(title: string, name: string): string;
    digest(text: string): string;
    copyText(text: string): boolean;
    download(name: string, text: string): void;
    packed(kind: string, name: string, text: string): Promise<string>;
    unpacked(packed: string): Promise<{ kind: string; name: string; text: string }>;

    /* page */
    draft: Draft;
    kindOf(name: string): string;
    freshDraft(kind: string): Draft;
    store: Store;
    putDraft(values: Partial<Draft & Saved>): void;
    copyDraft(): Draft;
    draftKind(): string;
    draftFields(): Field[];
    draftFile(): string;
    tidied(): Root;
    text(): string;
    untouched(): boolean;
    proposeName(): void;
    saveDraft(): void;
    keepSave(): void;
    handOver(): void;
    mayLeave(): boolean;
    followStore(): void;
    isElsewhere(uid: string): boolean;
    watchTabs(): void;
    openDraft(uid: string, words?: string, back?: (() => void) | null, otherwise?: Draft): void;
    newestDraft(kind: string, exists: string): Saved | null;
    drafts(): HTMLElement;
    copiedBlocks(html: string): Copied[];
    tabbedRows(text: string): TableCell[][];
    pastedTable(data: DataTransfer): Table | null;
    watchTables(steps: Steps): void;
    /** Absent before its script has come. */
    pasteTable?(event: ClipboardEvent, steps: Steps): void;
    tellTwin(): void;
    placedDraft(): string;
    watchBack(steps: Steps): void;
    notices(): { lasting: HTMLElement; alarm: HTMLElement; bar: HTMLElement };
    beginWith(id: string): void;
    beginning(after: () => void): HTMLElement;
    makeSteps(box: HTMLElement, look: { title: HTMLElement }, last: (steps: Steps) => HTMLElement): Steps;
    place(found: Finding[], tidied: Mapping, form: HTMLElement): Placed[];
    vouching(name: string, words?: string): HTMLButtonElement;
    mark(steps: Steps): void;
    summary(box: HTMLElement, steps: Steps): void;
    previewTabs(): { box: HTMLElement; title: HTMLElement; draw(): void };
    nameWrong(): string;
    naming(): { box: HTMLElement; draw(): void };
    drawWays(box: HTMLElement): void;
    sharing(): HTMLElement;
    sending(steps: Steps): { box: HTMLElement; draw(): void };
    LONGEST: number;
    tooLong(what: string, bytes: number): void;
    openText(text: string, name: string, words: string, values?: Partial<Draft>): boolean;
    loadPublished(kind: string, id: string, hear: (text: string) => void, fail: () => void): void;
    watchStale(): void;
    openPublished(kind: string, id: string): void;
    openShared(packed: string): Promise<void>;
    opening(): HTMLElement;
  }

  /** How the preview says things. */
  interface Pieces {
    title(target: string): string;
    prose<T extends Node>(into: T, text: string): T;
    said(part: Value, key: string): string;
    items(part: Value, key: string): Value[];
    texts(part: Value, key: string): string[];
    add<K extends keyof HTMLElementTagNameMap>(
      into: Node,
      name: K,
      className: string,
      text?: string,
    ): HTMLElementTagNameMap[K] | null;
    listed(into: Node, name: "ul" | "ol", className: string, all: string[]): void;
    month(text: string): string;
    span(part: Value): string;
    years(term: Value): string;
  }

  /** Reads YAML sign by sign; `fail` throws a fault and never comes back. */
  class YamlScanner {
    constructor(text: string);
    text: string;
    pos: number;
    line: number;
    start: number;
    depth: number;
    nodes: number;
    flow: boolean;
    entries: Place[];
    comments: Comment[];
    findings: Finding[];
    column(): number;
    mark(): Mark;
    fail(phrase: string, mark?: Mark | null, rule?: string, values?: Values): never;
    peek(ahead?: number): string;
    blank(ahead?: number): boolean;
    row(): string;
    newline(): void;
    marker(): string;
    skip(): void;
    comment(alone: boolean): void;
    count(): void;
    deeper<T>(mark: Mark, inner: () => T): T;
    refuse(): void;
    isDash(): boolean;
  }
  class YamlScalars extends YamlScanner {
    bare(outer: number): string;
    barePiece(): string;
    fold(): string;
    single(): string;
    double(): string;
    escaped(): string;
    literal(outer: number): string;
  }
  class YamlFlow extends YamlScalars {
    scalar(outer: number): Value;
    flowList(): Sequence;
    pair(key: Value, outer: Place): Mapping;
    enter(node: Mapping, key: string, where: { begins: Mark; inMap?: boolean }): Place;
    flowMap(): Mapping;
    flowValue(): Value;
    comma(close: string): void;
  }
}
