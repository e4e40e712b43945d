// @ts-check
/* Pieces of the preview: every word goes in as text, nothing of it is read as HTML. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MONTHS = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ];
  const TOKEN = /\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]|\[([^\]\n]+)\]\([^)\n]*\)|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/g;
  const node = submit.node;

  /** @param {string} target */
  function title(target) {
    const id = target.trim().split("/").pop();
    let found = "";
    Object.keys(submit.model.titles).forEach((kind) => {
      found = found || submit.model.titles[kind][id] || "";
    });
    return found || target;
  }
  /* A text with its emphasis and links as the page will show them. */
  /** @template {Node} T @param {T} into @param {string} text @returns {T} */
  function prose(into, text) {
    let at = 0;
    Array.from(text.matchAll(TOKEN)).forEach((match) => {
      into.appendChild(document.createTextNode(text.slice(at, match.index)));
      const name = match[4] ? "strong" : match[5] ? "em" : "span";
      into.appendChild(
        node(
          name,
          name === "span" ? "preview__link" : "",
          match[1] ? match[2] || title(match[1]) : match[3] || match[4] || match[5],
        ),
      );
      at = match.index + match[0].length;
    });
    into.appendChild(document.createTextNode(text.slice(at)));
    return into;
  }
  /** @param {Builder.Value} part @param {string} key */
  function said(part, key) {
    const value = submit.get(part, key);
    return typeof value === "string" ? submit.strip(value) : "";
  }
  /** @param {Builder.Value} part @param {string} key */
  function items(part, key) {
    const value = submit.get(part, key);
    if (typeof value === "string") {
      return submit.strip(value) ? [submit.strip(value)] : [];
    }
    return value?.list ? value.list.map((one) => one.value).filter((one) => !submit.empty(one)) : [];
  }
  /** @param {Builder.Value} part @param {string} key */
  function texts(part, key) {
    return items(part, key)
      .filter((one) => typeof one === "string")
      .map(submit.strip);
  }
  /**
   * @template {keyof HTMLElementTagNameMap} K
   * @param {Node} into @param {K} name @param {string} className @param {string} [text]
   * @returns {HTMLElementTagNameMap[K] | null}
   */
  function add(into, name, className, text) {
    if (text === "") {
      return null;
    }
    return into.appendChild(text === undefined ? node(name, className) : prose(node(name, className), text));
  }
  /** @param {Node} into @param {"ul" | "ol"} name @param {string} className @param {string[]} all */
  function listed(into, name, className, all) {
    if (!all.length) {
      return;
    }
    const box = add(into, name, className);
    all.forEach((text) => {
      add(box, "li", "", text);
    });
  }
  /** @param {string} text */
  function month(text) {
    const date = submit.date(text || "");
    return date
      ? date.day
        ? `${date.day}.${date.month < 10 ? "0" : ""}${date.month}.${date.year}`
        : `${MONTHS[date.month - 1]} ${date.year}`
      : text || "";
  }
  /** @param {Builder.Value} part */
  function span(part) {
    const first = month(said(part, "когда"));
    const last = month(said(part, "до"));
    return last && last !== first ? `${first} — ${last}` : first;
  }
  /** @param {Builder.Value} term */
  function years(term) {
    const first = submit.date(said(term, "начало"));
    const months = Number(said(term, "месяцев"));
    if (!first) {
      return "";
    }
    return month(first.text) + (months > 0 ? ` — ${month(submit.later(first, months - 1).text)}` : "");
  }

  submit.pieces = { title, prose, said, items, texts, add, listed, month, span, years };
})(window.portal);
