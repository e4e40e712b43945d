/* The search: text → tokens → words of a query → postings → hits. */

declare namespace Search {
  /** A stretch of a text; terms begin with «~» (a stem), «=» (a code) or «@» (an abbreviation).
      A text as a whole is a term, too: «?» and its stems. */
  interface Token {
    start: number;
    end: number;
    terms: string[];
    word: string;
  }
  interface Analyser {
    abbreviations: Set<string>;
    tokens(text: string): Token[];
    /** The term of a text as a whole; or nothing. */
    whole(text: string, stopWords: Set<string>): string;
    /** A token as texts are compared by. */
    stemOf(token: Token): string;
  }
  interface Analysis {
    Analyser: new (abbreviations: string[]) => Analyser;
    clean(text: string): string;
    /** A code as the index has it. */
    code(chunk: string): string;
    /** Tokens without the compounds that hold the next ones. */
    parts(tokens: Token[]): Token[];
    compounds(tokens: Token[]): [whole: Token, inside: Token[]][];
  }
  /** A stem with the number of documents of its commonest lemma. */
  type Known = [stem: string, count: number];
  /** A lemma of a stem with the number of its documents, and the endings that not all lemmas of that stem have. */
  type Lemma = [lemma: string, count: number, endings: string[]];
  type Spelling = [stem: string, endings: string[]];
  interface Fallbacks {
    heard(word: string): string;
    otherLayout(text: string): string;
    near(word: string, spellings: Spelling[]): [stem: string, form: string][];
    /** The stems of which a form is one slip away, those of the commonest words first. */
    meant(store: Store, word: string): Promise<[stem: string, form: string][]>;
    beginning(word: string, known: Known[]): string[];
    /** The stem that a stem is made of; or nothing. */
    madeOf(stem: string): string;
    /** The stem that begins as a word does for longest; or nothing. */
    like(word: string, known: Known[]): string;
    less(one: string, other: string): number;
    /** The words of each text, with the small ones in the layout of the others. */
    smallWords(
      store: Store,
      texts: string[],
      chunks: Word[][],
      words: (store: Store, text: string) => Promise<Word[]>,
    ): Promise<Word[][]>;
  }

  /** Documents of a term with their weighted counts. */
  interface Postings {
    numbers: Int32Array;
    counts: Int32Array;
  }
  interface Term extends Postings {
    idf: number;
    forms: string[];
    name: string;
  }
  interface Document {
    kind: string;
    id: string;
    url: string;
    title: string;
  }
  /** A group of words that mean the same; each entry is a list of stems. */
  type Group = string[][];
  /** What the shard «index» holds. */
  interface Index {
    lengths: number[];
    /** Words of each title. */
    titleLengths: number[];
    /** Kinds of the documents in their order, each with how many of them follow one another. */
    runs: [kind: string, size: number][];
    chunk: number;
    abbreviations: string[];
    stopWords: string[];
    synonyms: Group[];
    kinds: Record<string, string>;
    /** What a kind is worth beside the others (1). */
    prior: Record<string, number>;
    /** The kind that a word of a query asks for. */
    named: Record<string, string>;
    groups: Record<string, string>;
    titles: Record<string, string>;
    /** In a region: the folder of each district by its name. */
    districts: Record<string, string>;
    prefixes: string[];
    letters: string[];
    dictionary: string[];
    bundles: Record<string, string>;
  }
  /** Documents of each value of each facet. */
  type Facets = Record<string, Map<string, Set<number>>>;
  interface Store extends Omit<Index, "abbreviations" | "stopWords" | "prefixes" | "bundles"> {
    analyser: Analyser;
    stopWords: Set<string>;
    average: number;
    synonymsOf: Map<string, number[]>;
    weights?: Float64Array;
    /** Load at once what a query most likely needs. */
    ahead(text: string): void;
    stems(stem: string): Promise<Lemma[]>;
    known(letter: string): Promise<Known[]>;
    spellings(): Promise<Spelling[]>;
    /** Whether a stem is that of a correct word which begins a stem of ours and is another. */
    isBeginning(stem: string, ours: string): Promise<boolean>;
    /** Whether a stem is that of a word of the dictionary. */
    isCorrect(stem: string): Promise<boolean>;
    lemmasOf(letter: string): Promise<Map<string, number>>;
    term(term: string): Promise<Term | null>;
    document(number: number): Promise<Document>;
    /** What a page is about, in a sentence. */
    summary(number: number): Promise<string>;
    text(document: Document): Promise<string[]>;
    facets(): Promise<Facets>;
    /** The documents that each one points at or is pointed at by. */
    neighbours(): Promise<number[][]>;
  }
  interface StoreClass {
    open(): Promise<Store>;
  }

  /** Terms with the weight of each. */
  type Terms = Map<string, number>;
  interface Word {
    typed: string;
    terms: Terms;
    expansions: Terms;
    /** What was looked for instead, or nothing. */
    replaced: string;
    /** A word of ours that is only like this one, a correct word of its own; or nothing. */
    like: string;
    stop: boolean;
  }
  interface Query {
    text: string;
    words: Word[];
    phrases: Word[][];
    searched: string;
    /** What a page may not hold, each all of its words at once. */
    without: Word[][];
    /** What may have been meant, where a correct word is like one of ours. */
    like: string;
    /** The term of the text as a whole; or nothing. */
    whole: string;
  }
  interface PostingLists {
    /** Numbers of documents, each with its count. */
    read(text: string): Postings;
    neighbours(rows: string[], count: number): number[][];
  }
  interface Without {
    read(store: Store, text: string): { wanted: string; signs: string[]; texts: string[] };
    kept(store: Store, without: Word[][], hits: Hit[]): Promise<Hit[]>;
  }
  interface Synonyms {
    /** Groups with each of their entries that stands in what is asked. */
    answering(store: Store, asked: string[]): [group: Group, entry: string[]][];
    /** The stems of a word, or of what it is made of, with the groups that hold it as an entry. */
    containing(store: Store, said: string): [entry: string[], groups: Group[]];
    /** The lemmas that a word is made of: «учительница» of «учитель». */
    madeOf(store: Store, said: string): Promise<string[]>;
    stemOf(store: Store, text: string): string;
    /** A text as synonyms are compared. */
    stemsOf(store: Store, text: string): string[];
    /** The terms of the one-word entries of groups, but not of the word that was asked for. */
    termsOf(store: Store, groups: Group[], but: string[], weight: number): Promise<Terms>;
  }
  interface QueryWords {
    each<T, U>(list: T[], change: (item: T) => U | Promise<U>): Promise<U[]>;
    /** The words of a text, with nothing guessed. */
    words(store: Store, text: string): Promise<Word[]>;
  }
  interface Guesses {
    /** A word as a synonym, a beginning, a slip of the finger. */
    guess(store: Store, asked: Word): Promise<Word>;
    /** A word as its synonym, or as all words of the first one that is known. */
    instead(store: Store, asked: Word): Promise<Word[]>;
  }
  interface Translit {
    /** What a piece in Latin letters may be in Cyrillic ones, the likeliest first. */
    readings(chunk: string): string[];
    /** The words of a piece by their sound, where the index knows them all. */
    of(store: Store, chunk: string): Promise<Word[]>;
    /** A word that stands in few pages as it is typed, and by its sound in more; or nothing. */
    beside(store: Store, chunk: string, asTyped: Word[]): Promise<Word[]>;
    /** The words of a piece by their sound, each as what it may have been meant for; or nothing. */
    guessed(store: Store, chunk: string): Promise<Word[]>;
  }
  interface Kinds {
    /** What each document is worth by its kind, and whether it is worth more where its title holds the whole query. */
    of(store: Store, words: Word[]): { worth: Float64Array; bare: Uint8Array };
  }
  interface Notes {
    /** Why nothing, or nearly everything, is found, and what was left out; mostly nothing. */
    of(asked: Query): string;
  }
  interface QueryReader {
    read(store: Store, text: string, asWritten?: boolean): Promise<Query>;
    /** The query without its quotes. */
    loose(store: Store, text: string): string;
  }

  interface Hit {
    number: number;
    matched: number;
    score: number;
  }
  type Filters = Record<string, string | string[]>;
  interface Answer {
    store: Store;
    asked: Query;
    hits: Hit[];
  }
  interface Options {
    filters?: Filters;
    limit?: number;
    /** Search what the filters leave for itself, whatever the rest of the portal holds. */
    own?: boolean;
  }
  interface Results {
    query: string;
    searched: string;
    like: string;
    total: number;
    results: (Document & { score: number })[];
  }
  interface Engine {
    answer(text: string, filters: Filters, own?: boolean): Promise<Answer>;
    search(text: string, options?: Options): Promise<Results>;
  }

  /** How answers are shown. */
  interface Rows {
    element<K extends keyof HTMLElementTagNameMap>(
      name: K,
      attributes: Record<string, string | null>,
      ...children: (Node | string)[]
    ): HTMLElementTagNameMap[K];
    address(document: { url: string }): string;
    counted(number: number): string;
    rows(answer: Answer, hits: Hit[], folder?: (number: number) => string): Promise<HTMLElement[]>;
    summary(answer: Answer, total: number): string;
    asWritten(answer: Answer, page: (text: string) => string): (Node | string)[];
    nothing(): HTMLElement;
    endings(text: string): Promise<string[]>;
    recent(): string[];
    remember(text: string): void;
    forget(): void;
  }
}
