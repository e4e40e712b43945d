/* A document that was opened: its blocks, the words it is understood by, the draft that grows of it. */

declare namespace Intake {
  /** One paragraph. `item`: of a list; `head`: it looks like a heading. */
  interface Line {
    text: string;
    item: boolean;
    head: boolean;
    /** How deep below the first level an item lies in a list of its program. */
    deep?: number;
  }
  /** One cell; a merged one is the same object at every place that it covers. */
  interface Cell {
    lines: Line[];
    tables: Table[];
    text: string;
  }
  interface Table {
    rows: Cell[][];
    /** The sheet of a workbook, and its rows as the workbook counts them. */
    name?: string;
    numbers?: number[];
  }
  type Block = Line | Table;
  /** A document: its body, and what stands beside it. */
  interface Blocks {
    body: Block[];
    aside: Line[];
    /** What nobody sees and was left out: where it stood, how many words. */
    hidden?: Map<string, number>;
    /** What stands in the file and could not be read: where, then what it is and what to do. */
    unread?: Map<string, Question>;
  }
  /** Tells items of lists and headings of a Word document. */
  interface ParagraphStyles {
    isItem(paragraph: Element): boolean;
    isHead(paragraph: Element): boolean;
    level(paragraph: Element): number;
  }
  /** How a cell of a workbook shows its number. */
  interface Format {
    kind: "" | "date" | "length";
    code: string;
  }
  /** The parts of a zip: their names, and one of them by its name. */
  interface Archive {
    names: string[];
    read(name: string): Promise<Uint8Array>;
    xml(name: string): Promise<Document>;
    links(name: string): Promise<{ parts: Map<string, string>; outward: Map<string, string> }>;
  }
  /** Tells what of a document of LibreOffice is hidden. */
  interface OpenStyles {
    hides(element: Element, around: boolean): boolean;
    isHiddenSheet(table: Element): boolean;
    strikes(element: Element): boolean;
    isAway(one: Element): boolean;
  }
  /** Counts what is read of a strange file; throws where it is too much to be a route. */
  interface Budget {
    line(text: string): string;
    cell(count?: number): void;
    /** Words that nobody sees and that are left out; where, if not in the table and the row at hand. */
    hide(text: string, place?: string): void;
    column(number: number): string;
    hidden: Map<string, number>;
    /** Tell what stands there and cannot be read. */
    miss(what: string, place?: string, link?: Link): void;
    /** Tell where words lead that do not say it themselves; a record may take the address. */
    link(words: string, address: string, place?: string): void;
    unread: Map<string, Question>;
    /** Whether rows and columns that a filter hides are read. */
    keepsHidden: boolean;
    word: string;
    table: number;
    row: number;
  }
  type Stems = string[];
  /** Where a paragraph of rich text stands. */
  type Frame = "body" | "cell" | "nested" | "aside";
  /** Words of rich text: groups unseen or beside, signs by their words, code pages, the most words of a file. */
  interface Rich {
    unseen: string[];
    boxes: string[];
    shapes: string[];
    aside: string[];
    signs: Record<string, string>;
    escaped: Record<string, string>;
    pages: Record<string, string>;
    old: Record<string, number>;
    most: number;
  }
  /** What holds until a group of rich text ends. */
  interface RichLook {
    hidden: boolean;
    deleted: boolean;
    bold: boolean;
    struck: boolean;
    /** The code page of the font. */
    page: number;
    /** How many signs stand for one that is given by its number. */
    skips: number;
    /** The group that is read in another way, or not at all. */
    group: string;
  }
  /** What is known of the paragraph at hand. */
  interface RichParagraph {
    said: string[];
    unseen: string[];
    item: boolean;
    head: boolean;
    /** Whether a visible part of it is not bold. */
    plain: boolean;
    struck: boolean;
    /** The instructions of its fields: links are among them. */
    fields: string;
    frame: Frame;
  }
  /** Takes paragraphs and control words of rich text and gives the body. */
  interface RichTables {
    add(where: Frame, lines: Line[]): void;
    define(word: string, number: number): void;
    inside(): void;
    /** Where a paragraph in a table stands; empty: it is in none. */
    place(where: Frame): string;
    end(word: string): void;
    finished(): Block[];
  }
  /** What «/submit/words.js» brings; see generator/proposals/intake/page_data.py. */
  interface Words {
    groups: Record<string, [known: Stems, key: string][]>;
    roles: [value: string, names: Stems[]][];
    subjects: [value: string, names: Stems[]][];
    diagnostics: [value: string, names: Stems[]][];
    patterns: Record<string, [source: string, flags: string]>;
    texts: Record<string, [path: Builder.Path, limit: number]>;
    lists: Record<string, [path: Builder.Path, limit: number]>;
    dashed: string[];
    longest: Record<string, number>;
    order: string[];
    levels: string[];
    numbered: string[];
    /** Words beside a name that tell no role. */
    beside: string[];
    state: string;
    bounds: Record<string, number>;
    /** Keys whose texts may hold a link, and the longest text of each in signs. */
    holding: Record<string, number>;
    unreadable: string;
    /** By what our Word form is known, and what is said of it. */
    form: { titles: string[]; keys: string[]; fewest: number; said: string };
    /** How the programs of schools save a document that is read here. */
    how: string;
    /** Files that no reader takes: where their sign stands, the sign, what they are, what to do. */
    strange: [where: string, sign: string, what: string, way: string][];
    encodings: {
      pages: [name: string, label: string][];
      weights: Record<string, number>;
      signs: string;
      unknown: string;
    } & Record<
      "small" | "large" | "within" | "strange" | "usual" | "short" | "broken" | "least" | "few" | "probe",
      number
    >;
    rich: Rich;
    /** Signs of fonts of pictures by font and place, and how the names of such fonts begin. */
    symbols: Record<string, Record<string, string>>;
    pictures: string[];
    /** What a file has to be, in the words of a refusal; a route where it is not said. */
    what?: string;
    /** The months of a school year, in its order. */
    months: string[];
    /** Kinds of columns that are periods, with how many of them a table has to have. */
    columns: Record<string, number>;
  }
  /** A period of a kind; those whose numbers follow each other are one period. */
  interface Column {
    kind: string;
    number: number;
  }
  /** A phase of the road map, and the words of its period. */
  interface Phase {
    name: string;
    period: string;
  }
  /** Words with how often each stands. */
  type Counted = Map<string, number>;
  interface Years {
    first: number;
    last: number;
    /** The first and the last month of its term, counted from the year 0, where they are told. */
    term?: [number, number];
  }
  /** From when until when, as dates of a record; `rest` are the words that say more than that. */
  interface Period {
    start: string;
    end: string;
    rest: string;
  }
  interface Link {
    words: string;
    address: string;
  }
  interface Question {
    place: string;
    message: string;
    /** The link of which it is told. */
    link?: Link;
  }
  /** What was understood so far; `places` tells where each kept text stood. */
  interface Draft {
    values: any;
    kept: string[];
    places: string[];
    known: Counted;
    personal: Counted;
    questions: Question[];
    know(...more: Counted[]): void;
    put(path: Builder.Path, value: unknown): void;
    text(path: Builder.Path, said: string, place: string, limit: number): void;
    item(path: Builder.Path, said: string, place: string, limit: number): void;
    keep(said: string, place: string, why?: string): void;
    cut(said: string): void;
    ask(place: string, message: string): void;
    dated(said: string, period: Period): void;
  }
  interface Head {
    keys: string[];
    labels: string[];
    rows: number;
    /** Whether its last column was made of marks below periods. */
    marked?: boolean;
    /** The words of the column that is taken for what is done because nothing else is. */
    guessed?: string;
  }
  /** What fills a table and says nothing. */
  interface Fillers {
    withoutDashes(table: Table): Table;
    name(table: Table): string;
    numbersColumns(row: Cell[] | undefined): boolean;
    counts(cells: Cell[]): boolean;
  }
  /** Cells with the heads of their columns. */
  type Cells = [label: string, cell: Cell][];
  /** The filled cells of a row by what their columns mean. */
  type Given = Map<string, [label: string, cell: Cell][]>;
  /** Where the next row of the road map goes. */
  interface Stages {
    draft: Draft;
    years: Years | null;
    seen: Map<string, Cell[]>;
    closed: Map<string, Cell>;
    begun: boolean;
    /** The phase that a heading above the table names. */
    phase: string;
    /** The period that a heading above the rows names, and whether a column tells when. */
    when: string;
    /** The period that the direction at hand tells. */
    lasting: string;
    section: boolean;
    stage(values: Record<string, string>, place: string): void;
    task(said: string, place: string): void;
    ofTask(said: string, result: string, place: string): void;
  }
  interface RowReader {
    read(): void;
    fill(): void;
  }
  /** What is known of the term so far; `begun` is the beginning of one whose end is told elsewhere. */
  interface Term {
    years: Years | null;
    begun: Builder.FullDate | null;
    /** The school years that the document names anywhere, perhaps below its plan only. */
    ahead: Years | null;
    dating(): Years | null;
    read(label: string, value: string, place: string): void;
    edge(key: string, label: string, value: string, place: string): void;
  }
  type Split = (text: string) => { key: string; label: string; value: string } | null;
  /** Takes values of known meaning; `aim` is what the last line below «Цель и задачи» meant. */
  interface Values {
    term: Term;
    aim: string;
    title: string[];
    deficits: [text: string, place: string][];
    take(key: string, label: string, value: string, place: string, item?: boolean): void;
    has(key: string): boolean;
    listed(key: string, label: string, value: string, place: string): void;
    detail(value: string, place: string): void;
  }
  /** An item of a plan that has no table, and the heading that means nothing else above it. */
  interface PlanItem {
    text: string;
    place: string;
    first: boolean;
    phase: string;
    heading: [text: string, place: string] | null;
    years: Years | null;
  }
  interface Plan {
    action(item: PlanItem): void;
    listed: boolean;
    phase: string;
    heading: [text: string, place: string] | null;
    years: Years | null;
    /** Whether what is done is told in parts, each below a heading of its own. */
    parted: boolean;
    /** Whether the heading at hand is a month or a part of a year: each line below it is done then, marked or not. */
    timed: boolean;
    named: Years[];
    holds(line: Line, text: string): boolean;
    takesPart(): boolean;
    begin(): void;
    head(text: string, place: string): void;
    span(): Years | null;
    section(): [text: string, place: string] | null;
    put(text: string, place: string, years: Years | null): void;
  }
  /** Tells that another route begins. */
  interface Several {
    tellsThemes(table: Table): boolean;
    askPersons(rows: Cell[][], labels: string[], place: string): void;
    entitled(text: string): void;
    read(text: string, head: boolean, place: string): void;
    themed(value: string, place: string): void;
    named(sheet: string, place: string): void;
  }
  /** What one label of a chain says; `mark` is what stands before its value. */
  interface Piece {
    key: string;
    label: string;
    lines: Line[];
    mark: string;
  }
  /** The pieces of one deficit, and how many lines they take. */
  interface Chain {
    pieces: Piece[];
    size: number;
    /** Whether nothing says that its first piece is a deficit but the task below it. */
    guessed?: boolean;
  }
  /** The items of a plan told as a numbered list; the deepest ones are deeds. */
  /** What a label tells of a deed. */
  interface Beside {
    key: string;
    label: string;
    value: string;
  }
  /** A deed and its labels; ``head`` is its line. */
  /** A table whose deficits, periods or phases are one column, and the marks that were below periods. */
  interface Gathered {
    table: Table;
    head: Head;
    marks: string;
  }
  interface Card {
    head: string;
    text: string;
    beside: Beside[];
    /** The month that a line above it names, and that line for the first below it. */
    under?: string;
    above?: string;
    /** The task that begins with it, perhaps without words. */
    task?: string | null;
  }
  /** A label of a month, empty above deeds that have none, and its lines; whether a value stands beside it. */
  interface Told {
    key: string;
    label: string;
    lines: string[];
    valued: boolean;
  }
  interface Cards {
    cards: Card[];
  }
  interface Outline {
    items: { deep: number; text: string }[];
  }
  interface LineReader {
    values: Values;
    plan: Plan;
    routes: Several;
    open: string;
    first: boolean;
    signing: boolean;
    started: boolean;
    settle(): void;
    leave(): void;
    read(line: Line, place: string): void;
    labelled(key: string, label: string, value: string, place: string): void;
  }
  interface Tally {
    words: number;
    placed: number;
    kept: number;
    personal: number;
    lost: number;
  }
  /** A document as the values of a draft, without what is personal. */
  interface Taken {
    values: any;
    tally: Tally;
    questions: Question[];
    places: string[];
    /** What nobody sees in the document and is not in the draft: where, how many words. */
    hidden: Question[];
    /** What could not be read: where, what it is and what to do. */
    unread: Question[];
  }
  /** Where an unplaced text may go: the part of the draft, its field, what it is called. */
  interface Target {
    path: Builder.Path;
    field: Builder.Field;
    words: string;
    group: string;
  }
}

interface Portal {
  submitWords(words: Intake.Words): void;
}

declare namespace Builder {
  interface Events {
    /** A document of any layout was opened. */
    document: [file: File];
    /** A draft with texts that found no field was opened. */
    unsorted: [];
    /** What was understood of a document is shown; what is known of it besides. */
    sort: [taken: Intake.Taken | null];
  }
  interface Submit {
    /* page */
    KEPT: string;
    FILES: string;
    FILE_LABEL: string;
    loadReader(): Promise<unknown>;
    isForeign(file: File): Promise<boolean>;
    isProse(text: string): boolean;
    openForeign(file: File): void;

    /* documents */
    words: Intake.Words;
    expression(name: string): RegExp;
    matchWhole(name: string, text: string): RegExpExecArray | null;
    stripSigns(text: string, signs: string): string;
    splitLines(text: string): string[];
    isCapitals(text: string): boolean;
    Refused: new (words: string) => Error;
    cleanLine(text: string): string;
    isBullet(text: string): boolean;
    unbulleted(text: string): string;
    isTable(block: Intake.Block): block is Intake.Table;
    makeLine(text: string, item?: boolean, head?: boolean, deep?: number): Intake.Line;
    makeCell(blocks?: Intake.Block[]): Intake.Cell;
    distinct(cells: Intake.Cell[]): Intake.Cell[];
    saidIn(blocks: Intake.Block[]): string[];
    budget(): Intake.Budget;
    BESIDE: string;
    columnName(number: number): string;
    archive(data: ArrayBuffer, most?: number): Intake.Archive;
    within(parent: Node, namespace: string, ...names: string[]): Element[];
    wordParts: {
      isOf(one: Element, ...names: string[]): boolean;
      child(parent: Element | undefined, ...path: string[]): Element | undefined;
      value(one: Element | undefined): string | null;
      isOn(mark: Element | undefined): boolean;
      stylesOf(root: Element | undefined): { all: Element[]; chain(id: string): Element[] };
      OFF: string[];
    };
    hiding(styles: Element | undefined): (run: Element) => boolean;
    isHiddenRow(row: Element): boolean;
    openStyles(...roots: Document[]): Intake.OpenStyles;
    readWord(data: ArrayBuffer): Promise<Intake.Blocks>;
    readOpenDocument(data: ArrayBuffer): Promise<Intake.Blocks>;
    shownNumber(said: string, format: Intake.Format | undefined, epoch: number): string;
    numberFormat(id: string, own: string | undefined): Intake.Format;
    plainNumber(number: number): string;
    /** What a sheet holds beside its cells; places by the ids of a part. */
    sheetParts(
      opened: Intake.Archive,
      sheet: Document,
      links: Map<string, string>,
    ): Promise<{ boxes: string[]; margins: string[]; pictures: number }>;
    /** Say what of a sheet is not read. */
    tellUnread(sheet: Document, far: [row: number, column: number][], pictures: number, budget: Intake.Budget): void;
    /** Name the first cells and count the others. */
    someCells(addresses: string[]): string;
    sheetStrikes(
      opened: Intake.Archive,
      style: string | undefined,
      text: string | undefined,
    ): Promise<(cell: Element) => boolean>;
    tellLooks(
      sheet: Document,
      looks: {
        struck: (cell: Element) => boolean;
        outward: Map<string, string>;
        said: Map<string, { at: [row: number, column: number]; text: string }>;
      },
      budget: Intake.Budget,
    ): void;
    openTables: {
      rowsOf(table: Element): Element[];
      times(cell: Element, name: string, most?: number): number;
      hiddenColumns(given: Element, styles: Intake.OpenStyles): Set<unknown>;
      MOST_ROWS: number;
    };
    paragraphStyles(root: Element | undefined): Intake.ParagraphStyles;
    /** A formula of Word in one line. */
    formula(one: Element): string;
    /** What a Word document says in print, and what nobody sees of it. */
    wordText: {
      said(one: Element, hides: (run: Element) => boolean): string;
      unsaid(one: Element, hides: (run: Element) => boolean): string;
      isShown(one: Element, hides: (run: Element) => boolean): boolean;
    };
    /** What a cell of LibreOffice holds beside its text, and frames that hold no text. */
    openValues: {
      said(cell: Element, text: string): string | null;
      isUnvalued(cell: Element, text: string): boolean;
      isLargePicture(frame: Element): boolean;
    };
    /** What of a Word document is no text of its own. */
    wordBeside: {
      unread(paragraph: Element): string[];
      chosen(list: Element): string;
      ticked(box: Element): string;
      asks(element: Element): boolean;
      ofDiagram(root: Document): string[];
      INSERTED: string;
    };
    /** What words tell besides by their look, and no line keeps. */
    lostLooks: {
      STRUCK: string;
      hidesAddress(words: string): boolean;
      isWeb(address: string): boolean;
      leads(words: string, address: string): string;
      ofField(code: string): string[];
    };
    /** The words and the addresses of the links of a paragraph. */
    wordLinks(paragraph: Element, targets: Map<string, string>, said: (one: Element) => string): Intake.Link[];
    /** Write the addresses of links whose words stand in one text alone; gives what has to be told still. */
    takeLinks(values: any, unread: Intake.Question[]): Intake.Question[];
    readSheet(data: ArrayBuffer): Promise<Intake.Blocks>;
    decodedInPage(bytes: Uint8Array): string;
    decoded(bytes: Uint8Array): string;
    readPlain(data: ArrayBuffer): Intake.Blocks;
    /** The bytes of rich text by their code pages, and the lists of its forms. */
    richWords: {
      latin(bytes: Uint8Array): string;
      decoded(said: string, page: number): string;
      emptyForm(): { items: string[]; numbers: Record<string, number> };
      chosen(form: { items: string[]; numbers: Record<string, number> }): string;
    };
    richState: {
      look(page: number): Intake.RichLook;
      paragraph(known?: Partial<Intake.RichParagraph>): Intake.RichParagraph;
      tell(here: Intake.RichParagraph, budget: Intake.Budget, place: string): void;
    };
    readRich(data: ArrayBuffer): Intake.Blocks;
    richTables(budget: Intake.Budget): Intake.RichTables;
    readCommas(data: ArrayBuffer): Intake.Blocks;
    toldContents(data: ArrayBuffer): Promise<string>;
    checkContents(suffix: string, data: ArrayBuffer): Promise<void>;
    readDocument(name: string, data: ArrayBuffer): Promise<Intake.Blocks>;

    /* meaning */
    chainPieces: {
      heads(one: Intake.Piece): boolean;
      TELLING: string[];
      clean(line: Intake.Line): string;
      short(label: string): string;
      isNumbered(label: string): boolean;
      isSmall(text: string): boolean;
      beginning(block: Intake.Block): Intake.Piece | null;
      stage(block: Intake.Block): Intake.Piece | null;
      unnamed(text: string): Intake.Piece | null;
      piece(text: string): Intake.Piece | null;
      deed(text: string, last: Intake.Piece, below: Iterable<string>): Intake.Piece | null;
      longer(one: Intake.Piece, line: Intake.Line, text: string): Intake.Piece;
    };
    yearsAhead(body: Intake.Block[]): Intake.Years | null;
    yearsBetween(first: Builder.FullDate, last: Builder.FullDate): Intake.Years;
    chainParts(body: Intake.Block[]): (Intake.Block | Intake.Chain)[];
    outlineParts(blocks: (Intake.Block | Intake.Chain)[]): (Intake.Block | Intake.Chain | Intake.Outline)[];
    monthDeeds: {
      DEEDS: string[];
      BESIDE: string[];
      SIGN: string;
      listed(told: Intake.Told[]): boolean;
      cards(heading: string, told: Intake.Told[]): Intake.Card[];
    };
    monthParts(body: Intake.Block[]): (Intake.Block | Intake.Cards)[];
    bodyParts(body: Intake.Block[]): (Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards)[];
    lineOf(one: Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards | undefined): string | null;
    plainLine(line: string): string;
    cardParts(
      body: (Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards)[],
    ): (Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards)[];
    readCards(
      cards: Intake.Card[],
      map: Intake.Stages,
      road: ReturnType<Builder.Submit["roadMap"]>,
      place: string,
      phase: string,
      title: [text: string, place: string] | null,
      more: boolean,
    ): void;
    readOutline(
      outline: Intake.Outline,
      map: Intake.Stages,
      road: ReturnType<Builder.Submit["roadMap"]>,
      place: string,
    ): void;
    readChain(chain: Intake.Chain, map: Intake.Stages, place: string): void;
    stems(text: string): Intake.Stems;
    vocabulary: {
      exact(group: string, text: string): string;
      heading(text: string): string;
      begins(group: string, text: string): boolean;
      heads(text: string): boolean;
      label(text: string): string;
      column(text: string): string;
      holds(group: string, text: string): boolean;
      inside(group: string, text: string): string;
      longest(text: string, key: string): Intake.Stems;
      tells(text: string, ...keys: string[]): boolean;
      ofTitle(text: string): string[];
    };
    count: {
      words(text: string): Intake.Counted;
      plus(one: Intake.Counted, other: Intake.Counted): Intake.Counted;
      minus(one: Intake.Counted, other: Intake.Counted): Intake.Counted;
      both(one: Intake.Counted, other: Intake.Counted): Intake.Counted;
      total(one: Intake.Counted): number;
    };
    periodColumns: {
      column(text: string): Intake.Column | null;
      said(columns: Intake.Column[]): string;
      read(labels: string[], keys: string[]): Map<number, Intake.Column>;
    };
    goals: {
      items(text: string): string[];
      holds(value: string, split: Intake.Split): boolean;
      read(
        value: string,
        before: string,
        split: Intake.Split,
        item: boolean,
      ): { key: string; label: string; said: string }[];
    };
    titleLabels: string[];
    headsNumbered(text: string): boolean;
    labelsOf(text: string): string[];
    labelOf(given: string): { key: string; label: string; value: string } | null;
    deadlines: {
      read(text: string, known: Intake.Years | null): string;
      begun(said: string, known: Intake.Years | null): { head: string; day: string; rest: string } | null;
      take(map: Intake.Stages, action: any, day: string, said: string): void;
      fits(action: any, day: string): boolean;
    };
    deeds: {
      /** By them it is asked whether words are a period at all. */
      anyYears: Intake.Years;
      phase(text: string): Intake.Phase | null;
      isPhase(text: string): boolean;
      isPeriod(text: string): boolean;
      /** Whether a text is a period, or the day by which something is done. */
      isWhen(text: string): boolean;
      phases(labels: string[]): number[];
      namesStages(labels: string[]): boolean;
      timed(text: string, years: Intake.Years | null): [head: string, when: string];
      items(cell: Intake.Cell): Intake.Cell[];
      alongside(cell: Intake.Cell, when: Intake.Cell, years: Intake.Years | null): Intake.Cell[];
      share(key: string, cells: Intake.Cells, deed: { at: number; count: number; single: boolean }): Intake.Cells;
      hoursOf(said: string): number;
      isDeed(line: Intake.Line, text: string): boolean;
      begun(said: string, years: Intake.Years | null): { head: string; period: Intake.Period; rest: string } | null;
      dated(text: string, years: Intake.Years | null, loose: boolean, listed?: boolean): boolean;
      date(period: Intake.Period, action: any): void;
    };
    EDGES: string[];
    intakeTerm(draft: Intake.Draft): Intake.Term;
    titleSaysMore(line: string, theme: string): boolean;
    titleReader(
      draft: Intake.Draft,
      detail: (value: string, place: string) => void,
    ): {
      read(text: string, place: string): boolean;
      titles(text: string, head: boolean): boolean;
      goesOn(text: string): boolean;
      signed(text: string): boolean;
      town(text: string): boolean;
    };
    yearly: {
      beside(text: string): string;
      names(text: string): boolean;
      only(text: string): boolean;
      part(text: string): boolean;
      period(text: string, years: Intake.Years | null): boolean;
      without(text: string): string;
    };
    linePlan(): Intake.Plan;
    severalRoutes(draft: Intake.Draft): Intake.Several;
    lineValues(draft: Intake.Draft): Intake.Values;
    turnedTable(table: Intake.Table): { table: Intake.Table; head: Intake.Head } | null;
    tablesApart(table: Intake.Table): Intake.Table[];
    labelTables(
      draft: Intake.Draft,
      lines: Intake.LineReader,
      inner: (table: Intake.Table, place: string) => void,
    ): {
      holds(table: Intake.Table, head: Intake.Head): boolean;
      read(table: Intake.Table, number: number): void;
    };
    cellMarks: {
      isShort(cell: Intake.Cell): boolean;
      isMark(cell: Intake.Cell): boolean;
      shared(cells: Intake.Cell[], keys: string[], ...more: string[]): Intake.Cell[];
      directed(keys: string[]): string[];
      overAll(row: Intake.Cell[], found: number[]): Intake.Cell | null;
      mixed(table: Intake.Table, head: Intake.Head): boolean;
    };
    plainBody(body: (Intake.Line | Intake.Table)[]): (Intake.Line | Intake.Table)[];
    /** Only what is ticked of each choice of a form. */
    ticked(body: Intake.Block[], draft: Intake.Draft): Intake.Block[];
    /** The table before: whether another goes on with it. */
    tableBefore(): {
      goesOn(rows: Intake.Cell[][], head: Intake.Head): boolean;
      note(rows: Intake.Cell[][], head: Intake.Head): void;
    };
    numberedColumn(over: string, said: string): string;
    drawnHead(table: Intake.Table): Intake.Table;
    periodCells(table: Intake.Table): { table: Intake.Table; idle: string } | null;
    /** A form that nobody filled. */
    unfilled: {
      isForm(rows: Intake.Cell[][], first: string): boolean;
      keep(table: Intake.Table, number: number, title: [string, string] | null, draft: Intake.Draft): void;
    };
    deficitHeads(labels: string[]): number[];
    gather(
      table: Intake.Table,
      head: Intake.Head,
      road: { nested(table: Intake.Table, number: number, told: Intake.Cell[][]): void },
      draft: Intake.Draft,
      number: number,
    ): Intake.Gathered;
    gatherDeficits(table: Intake.Table, head: Intake.Head): Intake.Gathered | null;
    gatherPhases(table: Intake.Table, head: Intake.Head): Intake.Gathered | null;
    actedKeys(keys: string[]): string[];
    aimedKeys(keys: string[]): boolean;
    gatherPeriods(table: Intake.Table, head: Intake.Head): Intake.Gathered | null;
    schoolYears: {
      read(said: string): Intake.Years | null;
      together(one: Intake.Years | null, other: Intake.Years | null): Intake.Years | null;
    };
    periods: {
      roman: Record<string, number>;
      plain(text: string): string;
      years(text: string): Intake.Years | null;
      read(text: string, known: Intake.Years | null): Intake.Period | null;
      told(text: string): Intake.Years | null;
      months(text: string): number;
      hours(text: string): number;
    };
    intakeDraft(): Intake.Draft;
    fillers: Intake.Fillers;
    tableHead(table: Intake.Table): Intake.Head | null;
    namedHead(row: Intake.Cell[]): Intake.Head;
    tableParts(table: Intake.Table): (Intake.Line | Intake.Table)[];
    headedTables: {
      keys: string[];
      fits(table: Intake.Table, head: Intake.Head | null, key: string): boolean;
      read(table: Intake.Table, key: string, values: Intake.Values, draft: Intake.Draft, number: number): void;
    };
    headCells(table: Intake.Table, deep: number): Intake.Cell[];
    readPost(said: string, draft: Intake.Draft, experience: string, posted?: boolean): boolean;
    leadsWithRole(said: string): boolean;
    tellsRole(said: string): boolean;
    differsPost(said: string, draft: Intake.Draft): boolean;
    surnames: {
      without(said: string): string;
      cut(said: string, place: string, draft: Intake.Draft): string;
      areAll(said: string): boolean;
      onlyNames(said: string, place: string, draft: Intake.Draft): boolean;
    };
    isNumberHead(text: string): boolean;
    isPersonalHead(text: string): boolean;
    signing: {
      begins(text: string): boolean;
      goesOn(text: string, isPost: boolean): boolean;
      isSigned(cell: Intake.Cell): boolean;
      namesSchool(text: string): boolean;
    };
    namesOfRole(role: string): Intake.Stems[];
    tellsMeans(said: string): boolean;
    readDiagnosis(label: string, value: string, place: string, draft: Intake.Draft): void;
    bare(text: string): string;
    named(text: string): string;
    stages(draft: Intake.Draft): Intake.Stages;
    depthOf(text: string): number;
    numberOf(text: string): number;
    isItem(line: Intake.Line, text: string): boolean;
    cites(text: string): boolean;
    listing(): {
      begin(heading: string): void;
      rises(text: string): boolean;
      breaks(line: Intake.Line, text: string): boolean;
      goesOn(text: string): boolean;
    };
    periodBelow(map: Intake.Stages, action: any, place: string): void;
    periodInside(map: Intake.Stages, said: string, action: any, columns: { dated: boolean; phased: boolean }): string;
    aboutDeed(
      map: Intake.Stages,
      place: string,
      given: [key: string, label: string, cell: Intake.Cell],
      /** What is known of it, and the keys that a column has told. */
      deed: { action: any; told: Set<string> },
    ): string[];
    roadRow(
      map: Intake.Stages,
      given: Intake.Given,
      place: string,
      phased: boolean,
      head: Intake.Head,
      reports?: boolean,
    ): Intake.RowReader;
    confirmedKeys(keys: string[], labels: string[]): string[];
    joinRepeated(table: Intake.Table, head: Intake.Head, deep: number): { table: Intake.Table; again: string };
    ownResults(rows: Intake.Cell[][], head: Intake.Head): Set<Intake.Cell>;
    settleTerm(draft: Intake.Draft, years: Intake.Years | null): void;
    settleDeficits(
      draft: Intake.Draft,
      told: [said: string, place: string][],
      begin: (values: Record<string, string>, place: string) => void,
    ): void;
    isMonthly(head: Intake.Head): boolean;
    roadMap(map: Intake.Stages): {
      nested(table: Intake.Table, number: number, told?: Intake.Cell[][]): void;
      table(
        table: Intake.Table,
        head: Intake.Head,
        number: number,
        deep: number,
        title: [text: string, place: string] | null,
        more: boolean,
      ): void;
      item(
        said: string,
        place: string,
        first: boolean,
        phase: string,
        title: [text: string, place: string] | null,
        beside?: Intake.Given,
      ): void;
      monthly(table: Intake.Table, head: Intake.Head, number: number, deep: number): void;
      keep(row: Intake.Cell[], head: Intake.Head, place: string): void;
    };
    withoutPersonal(text: string): string;
    lineReader(draft: Intake.Draft): Intake.LineReader;
    nameRoute(draft: Intake.Draft, lines: string[]): void;
    understand(document: Intake.Blocks): Intake.Draft;

    /* intake */
    withoutPersonalData(values: any): any;
    tally(said: string[], draft: Intake.Draft, record: any): Intake.Tally;
    takeDocument(document: Intake.Blocks): Intake.Taken;
    /** What is said of our own Word form; nothing of any other document. */
    toldOfForm(document: Intake.Blocks): Intake.Question[];
    targets(): Intake.Target[];
    send(index: number, target: Intake.Target): void;
    whatIsUnderstood(): HTMLElement;
  }
}
