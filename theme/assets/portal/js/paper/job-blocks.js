// @ts-check
/* The blocks of a document on paper (generator/paper/document.py) as elements; texts stay texts. */
"use strict";
((portal) => {
  const LOOKS = { b: "strong", i: "em", x: "s", c: "code", u: "sup", d: "sub" };

  /** @param {string} name @param {string} kind @param {(Node | string)[]} inside */
  function make(name, kind, ...inside) {
    const made = document.createElement(name);
    if (kind) {
      made.className = kind;
    }
    made.append(...inside);
    return made;
  }

  /** @param {Paper.Runs} list @returns {Node[]} */
  function runs(list) {
    return list.map(([text, look]) => {
      /** @type {Node} */
      let made = document.createTextNode(text);
      Object.entries(LOOKS).forEach(([sign, name]) => {
        made = look.includes(sign) ? make(name, "", made) : made;
      });
      if (/[zos]/.test(look)) {
        made = make("span", look.includes("z") ? "job__badge" : look.includes("o") ? "job__box" : "job__soft", made);
      }
      return made;
    });
  }

  /** @param {number} count */
  function ruled(count) {
    return Array.from({ length: count }, () => make("span", "job__line"));
  }

  /** @param {Paper.Runs} list */
  function words(list) {
    return list.map((run) => run[0]).join("");
  }

  /** @param {any} block @param {string[]} coded */
  function blank(block, coded) {
    const label = make("span", "job__label", ...runs(block.label));
    if (coded.includes(words(block.label).trim().toLowerCase())) {
      label.append(make("b", "job__code"));
    }
    if (block.hint.length) {
      label.append(" ", make("small", "", ...runs(block.hint)));
    }
    return make(
      "div",
      block.beside ? "job__blank job__blank--beside" : "job__blank",
      label,
      make("span", block.lines > 1 ? "job__lines job__lines--many" : "job__lines", ...ruled(block.lines)),
    );
  }

  /** @param {any} block @param {Paper.Draw} draw */
  function table(block, draw) {
    const made = make("table", block.columns.length >= 6 ? "job__wide" : "");
    if (block.caption.length) {
      made.append(make("caption", "", ...runs(block.caption)));
    }
    const total = block.columns.reduce((/** @type {number} */ sum, /** @type {any} */ one) => sum + one.width, 0);
    const columns = make("colgroup", "");
    block.columns.forEach((/** @type {any} */ one) => {
      const column = make("col", "");
      column.style.width = `${(100 * one.width) / total}%`;
      columns.append(column);
    });
    made.append(columns);
    if (block.columns.some((/** @type {any} */ one) => one.title.length)) {
      const head = make("tr", "");
      block.columns.forEach((/** @type {any} */ one) => {
        const cell = make("th", "", ...runs(one.title));
        cell.setAttribute("scope", "col");
        head.append(cell);
      });
      made.append(make("thead", "", head));
    }
    const body = make("tbody", "");
    block.rows.forEach((/** @type {any} */ row) => {
      const line = make("tr", "");
      line.style.height = row.height ? `${row.height}mm` : "";
      row.cells.forEach((/** @type {any} */ cell) => {
        const place = make(cell.heads ? "th" : "td", "", ...cell.blocks.map(draw));
        /** @type {HTMLTableCellElement} */ (place).rowSpan = cell.rows;
        line.append(place);
      });
      body.append(line);
    });
    made.append(body);
    return made;
  }

  /** @param {any} block @param {Paper.Part} part */
  function masthead(block, part) {
    const made = make("header", "job__head");
    if (part.qr) {
      const code = new DOMParser().parseFromString(
        part.qr.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '),
        "image/svg+xml",
      );
      made.append(make("span", "job__qr", document.importNode(code.documentElement, true)));
    }
    made.append(
      make("p", "job__small", block.label),
      make("h1", "", block.code ? `${block.code}. ` : "", ...runs(block.title)),
    );
    if (block.lead.length) {
      made.append(make("p", "job__lead", ...runs(block.lead)));
    }
    if (part.shown) {
      made.append(make("p", "job__small", part.shown));
    }
    return made;
  }

  /** @param {any} block @param {Paper.Part} part @param {string[]} coded @returns {HTMLElement} */
  function draw(block, part, coded) {
    const inner = (/** @type {any} */ one) => draw(one, part, coded);
    /** @type {Record<string, () => HTMLElement>} */
    const kinds = {
      heading: () => make(`h${block.level}`, "", ...runs(block.runs)),
      paragraph: () => make("p", block.style ? `job__${block.style}` : "", ...runs(block.runs)),
      list: () =>
        make(
          block.ordered ? "ol" : "ul",
          "",
          ...block.items.map((/** @type {any[]} */ item) => make("li", "", ...item.map(inner))),
        ),
      facts: () =>
        make(
          "dl",
          "",
          ...block.rows.map((/** @type {any} */ row) =>
            make("div", "", make("dt", "", row.label), make("dd", "", ...runs(row.runs))),
          ),
        ),
      table: () => table(block, inner),
      blank: () => blank(block, coded),
      signature: () =>
        make(
          "div",
          "job__sign",
          make("span", "", ...runs(block.who)),
          ...block.labels.map((/** @type {string} */ said) =>
            make("span", "", make("span", "job__line"), make("small", "", said)),
          ),
        ),
      masthead: () => masthead(block, part),
      titlepage: () => masthead({ ...block, label: block.kind, code: "" }, part),
      quote: () => make("blockquote", "", block.title, ...block.blocks.map(inner)),
    };
    return kinds[block.block]();
  }

  portal.blocks = { draw, make };
})(window.portal);
