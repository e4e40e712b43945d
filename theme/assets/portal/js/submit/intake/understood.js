// @ts-check
/* The left side after a document was opened: every field with what was understood, where a text may be dropped. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const HIDDEN = ["не разложено", "состояние", "вид"];

  /* Fields that documents speak of: those that are empty are shown too, a text may be dropped there. */
  function spoken() {
    const { texts, lists } = submit.words;
    return [...Object.values(texts), ...Object.values(lists)].map(([path]) => path.join("/"));
  }
  /** @param {Builder.Value} value @returns {string} */
  function told(value) {
    if (value?.list) {
      return value.list.map((/** @type {Builder.Entry} */ one) => told(one.value)).join("; ");
    }
    if (value?.map) {
      return value.map.map((/** @type {Builder.Entry} */ one) => `${one.key}: ${told(one.value)}`).join("; ");
    }
    return typeof value === "string" ? value : "";
  }

  submit.whatIsUnderstood = () => {
    const list = node("ul", "sorting__fields");
    list.tabIndex = 0; /* it scrolls, by keys too */
    list.setAttribute("aria-label", "Поля с тем, что понято");
    const empties = spoken();
    const tidied = submit.tidied().value;

    /** @param {string} label @param {string} text @param {Builder.Path} path */
    function row(label, text, path) {
      const item = node("li", text ? "" : "is-empty");
      item.append(node("b", "", submit.capital(label)), " — ", node("span", "", text || "пусто"));
      item.setAttribute("data-path", JSON.stringify(submit.origin(tidied, path)));
      list.append(item);
    }
    /** @param {string} words */
    function part(words) {
      list.append(node("li", "sorting__part", words));
    }
    /** @param {Builder.Field} field @param {Builder.Value} value @param {Builder.Path} path */
    function items(field, value, path) {
      (value?.list || []).forEach((/** @type {Builder.Entry} */ one, /** @type {number} */ n) => {
        const here = [...path, n];
        const name = field.key === "дорожная карта" ? "Дорожная карта, часть" : submit.nouns(field.key)[0];
        if (field.key === "мероприятия") {
          row(`${name} ${n + 1}`, told(one.value), [...here, "что"]);
        } else {
          part(`${name} ${n + 1}`);
          fields(field.fields, one.value, here);
        }
      });
    }
    /** @param {Builder.Field[]} all @param {Builder.Value} value @param {Builder.Path} path @param {string} [within] */
    function fields(all, value, path, within) {
      all
        .filter((field) => path.length > 0 || !HIDDEN.includes(field.key))
        .forEach((field) => {
          const own = submit.get(value, field.key);
          const here = [...path, field.key];
          if (field.type === "part" && field.many) {
            items(field, own, here);
          } else if (field.type === "part") {
            fields(field.fields, own, here, path.length ? `${field.key}: ` : "");
          } else if (!submit.empty(own) || empties.includes(here.join("/"))) {
            row((within || "") + field.key, told(own), here);
          }
        });
    }
    fields(submit.draftFields(), tidied, []);
    return list;
  };
})(window.portal);
