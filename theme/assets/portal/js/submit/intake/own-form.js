// @ts-check
/* Whether a document is the Word form of the portal, as in generator/proposals/intake/word_form_tables.py: the page
   reads it as any other, and says who reads it better. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {string} text */
  function first(text) {
    return text.trim().split("\n", 1)[0].trim().replace(/:+$/, "").toLowerCase();
  }
  /** @param {Intake.Table} table */
  function isLaidOut(table) {
    const { titles, keys } = submit.words.form;
    const [title, ...rows] = table.rows;
    const said = title?.length ? first(title[0].text).replace(/ [0-9]+/g, "") : "";
    return titles.includes(said) && rows.some((row) => row.some((cell) => keys.includes(first(cell.text))));
  }
  submit.toldOfForm = (document) => {
    const { fewest, said } = submit.words.form;
    const many = document.body.filter(submit.isTable).filter(isLaidOut).length >= fewest;
    return many ? [{ place: "весь документ", message: said }] : [];
  };
})(window.portal);
