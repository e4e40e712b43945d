// @ts-check
/* How answers are shown, in the dialog and on the page: rows with excerpts, counts, what was searched. */
"use strict";
((portal) => {
  const AROUND = 220;
  const READ = 2; /* answers whose texts are read for the words, where a summary does not hold them */
  const RECENT = "portal.queries";
  const MOST_RECENT = 6;

  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {K} name @param {Record<string, string | null>} attributes @param {...(Node | string)} children
   */
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    Object.entries(attributes || {}).forEach(([key, value]) => {
      if (value !== null) {
        made.setAttribute(key, value);
      }
    });
    made.append(...children);
    return made;
  }

  /** @param {number} number */
  const counted = (number) => portal.counted(number, "страница", "страницы", "страниц");

  /* What a token of a text may be, so that it is a word of the query. */
  /** @param {Search.Store} store @param {Search.Word[]} words */
  async function wanted(store, words) {
    const found = new Set();
    const content = words.filter((word) => !word.stop);
    for (const word of content.length ? content : words) {
      for (const term of word.terms.keys()) {
        if (term[0] === "=" || term[0] === "@") {
          found.add(term);
        } else {
          (await store.term(term)).forms.forEach((stem) => found.add(`~${stem}`));
        }
      }
    }
    return found;
  }

  /* The tokens of a text that answer, outermost first; places in the cleaned text. */
  /** @param {Search.Store} store @param {string} text @param {Set<string>} terms */
  function marks(store, text, terms) {
    const found = [];
    for (const token of store.analyser.tokens(text)) {
      const last = found[found.length - 1];
      if (token.terms.some((term) => terms.has(term)) && !(last && token.start < last.end)) {
        found.push(token);
      }
    }
    return found;
  }

  /* A text with its marks: words of the page, never its markup. */
  /** @param {Search.Store} store @param {string} text @param {Set<string>} terms */
  function marked(store, text, terms) {
    const clean = portal.analysis.clean(text);
    const made = document.createDocumentFragment();
    let at = 0;
    for (const token of marks(store, text, terms)) {
      made.append(clean.slice(at, token.start), element("mark", {}, clean.slice(token.start, token.end)));
      at = token.end;
    }
    made.append(clean.slice(at));
    return made;
  }

  /* The stretch of a text that holds the most different words of the query. */
  /** @param {Search.Store} store @param {string} text @param {Set<string>} terms */
  function excerpt(store, text, terms) {
    const clean = portal.analysis.clean(text);
    const tokens = marks(store, text, terms);
    let best = { from: 0, value: 0 };
    tokens.forEach((token, at) => {
      const seen = new Set();
      for (let n = at; n < tokens.length && tokens[n].end - token.start < AROUND; n += 1) {
        seen.add(tokens[n].terms[tokens[n].terms.length - 1]);
      }
      if (seen.size > best.value) {
        best = { from: token.start, value: seen.size };
      }
    });
    let from = Math.max(0, best.from - 50);
    let to = Math.min(clean.length, from + AROUND + 60);
    const start = Math.max(
      ...[" · ", ". ", "! ", "? "].map((end) => clean.lastIndexOf(end, best.from) + end.length - 3),
    );
    if (start >= from) {
      from = start + 3;
    } else if (from > 0) {
      from = clean.indexOf(" ", from) + 1 || from;
    }
    if (to < clean.length) {
      to = Math.max(clean.lastIndexOf(" ", to), best.from + 1);
    }
    const made = document.createDocumentFragment();
    made.append(
      from > 0 && start < from - 3 ? "… " : "",
      marked(store, clean.slice(from, to).replace(/[ ·]+$/, ""), terms),
      to < clean.length ? " …" : "",
    );
    return made;
  }

  /** @param {{ url: string }} document */
  function address(document) {
    const path = document.url.slice(1);
    return portal.root + path + (location.protocol === "file:" ? "index.html" : "");
  }

  /* On paper nothing can be pressed: there a row says its public address, built on that of this page. */
  /** @param {{ url: string }} found */
  function printed(found) {
    const own = /^(.*\/)search\/$/.exec(window.document.querySelector(".imprint__address")?.textContent || "");
    return own ? [element("span", { class: "found__address" }, own[1] + found.url.slice(1))] : [];
  }

  /* A text that districts share is one answer, in the folder of the first; it leads into that asked for. */
  /** @param {Search.Document} document @param {string} folder */
  const into = (document, folder) =>
    folder ? { ...document, url: document.url.replace(/^\/[^/]*/, () => `/${folder}`) } : document;

  /* What a page is about is said with its title. Where none of the words stands there, the text of the
     first answers is read for them: a request each. */
  /** @param {Search.Store} store @param {Search.Hit} hit @param {Set<string>} terms @param {boolean} close
   * @param {string} folder */
  async function row(store, hit, terms, close, folder) {
    const document = await store.document(hit.number);
    const found = into(document, folder);
    const link = element("a", { href: address(found) }, marked(store, document.title, terms));
    const label = element("span", { class: "label" }, store.kinds[document.kind]);
    const made = element("li", {}, link, " ", label, ...printed(found));
    const summary = await store.summary(hit.number);
    const said = [document.title, summary].some((text) => marks(store, text, terms).length);
    if (summary && (said || !close)) {
      made.append(element("p", {}, marked(store, summary, terms)));
      return made;
    }
    try {
      const [headings, body] = await store.text(document);
      made.append(element("p", {}, excerpt(store, body || headings, terms)));
    } catch {
      /* a page without its text still has a title */
    }
    return made;
  }

  /** @param {Search.Answer} answer @param {Search.Hit[]} hits
   * @param {(number: number) => string} [folder] of the district that is asked for */
  async function rows(answer, hits, folder = () => "") {
    const terms = await wanted(answer.store, answer.asked.words);
    return Promise.all(hits.map((hit, at) => row(answer.store, hit, terms, at < READ, folder(hit.number))));
  }

  /* «Нашлось 5 страниц. Искали: дефицит», and what is odd about the query. */
  /** @param {Search.Answer} answer @param {number} total */
  function summary(answer, total) {
    const searched = answer.asked.searched;
    const typed = answer.asked.text;
    const other = searched && searched !== typed && searched.toLowerCase() !== typed.toLowerCase();
    const count = total
      ? `${portal.plural(total, "Нашлась", "Нашлось", "Нашлось")} ${counted(total)}.`
      : "Ничего не нашлось.";
    const note = portal.notes.of(answer.asked);
    return [count, other ? `Искали: ${searched}.` : "", note].filter(Boolean).join(" ");
  }

  /* «Искать как написано», where a word was taken for another one: in quotes nothing is replaced.
     A correct word was taken for none; what it is like is only offered. */
  /** @param {Search.Answer} answer @param {(text: string) => string} page */
  function asWritten(answer, page) {
    const { text: typed, like } = answer.asked;
    if (like && !answer.hits.length) {
      return [" Есть похожее: ", element("a", { href: page(like) }, like), "."];
    }
    if (!answer.asked.words.some((word) => word.replaced) || /[«"“„»”]/.test(typed)) {
      return [];
    }
    return [" ", element("a", { href: page(`"${typed}"`) }, "Искать как написано")];
  }

  /* What to do next where nothing was found. */
  function nothing() {
    const list = element("ul", { class: "list" });
    [
      ["Назовите затруднение одним-двумя словами: «дисциплина», «оценивание», «мотивация».", null],
      ["Указатель от А до Я", "search/"],
      ["Дефициты по группам", "deficits/"],
      ["Словарь: термины и сокращения", "terms/"],
    ].forEach(([text, path]) => {
      list.append(
        element(
          "li",
          {},
          path
            ? element("a", { href: address({ url: `/${path}` }) + (path === "search/" ? "#ukazatel" : "") }, text)
            : text,
        ),
      );
    });
    return list;
  }

  /* Words that end what is being typed. */
  /** @param {string} text */
  async function endings(text) {
    const { store } = await portal.engine.answer("", {});
    const start = /([А-Яа-яЁё]{3,})$/.exec(text);
    if (!start) {
      return [];
    }
    const typed = start[1].toLowerCase().replace(/ё/g, "е");
    const found = new Map();
    const shard = await store.lemmasOf(typed.slice(0, 1));
    shard.forEach((count, lemma) => {
      if (lemma.startsWith(typed) && lemma !== typed) {
        found.set(lemma, count);
      } /* words of no dictionary begin with a sign and stay out */
    });
    const before = text.slice(0, start.index);
    return Array.from(found)
      .sort((a, b) => b[1] - a[1] || portal.fallbacks.less(a[0], b[0]))
      .slice(0, 4)
      .map(([lemma]) => before + lemma);
  }

  /** @returns {string[]} */
  function recent() {
    try {
      return JSON.parse(localStorage.getItem(RECENT) || "[]")
        .filter((/** @type {unknown} */ text) => typeof text === "string")
        .slice(0, MOST_RECENT);
    } catch {
      return [];
    }
  }

  /** @param {string} text */
  function remember(text) {
    const kept = [text, ...recent().filter((other) => other !== text)].slice(0, MOST_RECENT);
    try {
      localStorage.setItem(RECENT, JSON.stringify(kept));
    } catch {
      /* a browser without storage forgets */
    }
  }

  function forget() {
    try {
      localStorage.removeItem(RECENT);
    } catch {
      /* nothing was kept */
    }
  }

  portal.results = { element, address, counted, rows, summary, asWritten, nothing, endings, recent, remember, forget };
})(window.portal);
