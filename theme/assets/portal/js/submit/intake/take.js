// @ts-check
/* From a document to the values of a draft with every word of it counted, as in
   generator/proposals/intake/foreign.py and tally.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNPLACED = "не разложено";

  /** @param {unknown} value @returns {string[]} */
  function textsOf(value) {
    return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [String(value)];
  }
  /** @param {unknown} value */
  function wordsOf(value) {
    return submit.count.words(textsOf(value).join("\n"));
  }
  submit.tally = (said, draft, record) => {
    const { words, plus, minus, both, total } = submit.count;
    const source = words(said.join("\n"));
    const { [UNPLACED]: unplaced, ...placed } = record;
    const kept = both(words((unplaced || []).join("\n")), source);
    const fields = plus(wordsOf(placed), draft.known);
    const cut = minus(wordsOf(draft.values), wordsOf(record));
    const left = minus(minus(source, kept), fields);
    const personal = both(left, plus(draft.personal, cut));
    const lost = minus(left, personal);
    const counts = { words: total(source), kept: total(kept), personal: total(personal), lost: total(lost) };
    return { ...counts, placed: counts.words - counts.kept - counts.personal - counts.lost };
  };
  submit.takeDocument = (document) => {
    const draft = submit.understand(document);
    if (!Object.keys(draft.values).length) {
      throw new submit.Refused("в документе ничего не написано");
    }
    const missed = submit.takeLinks(draft.values, Array.from((document.unread || new Map()).values()));
    const unread = [...submit.toldOfForm(document), ...missed];
    const values = { ...submit.withoutPersonalData(draft.values), состояние: submit.words.state };
    const said = submit.saidIn([...document.body, ...document.aside]);
    const tally = submit.tally(said, draft, values);
    const left = draft.kept.map((one) => submit.withoutPersonalData({ [UNPLACED]: [one] }));
    const places = draft.places.filter((_, at) => left[at][UNPLACED]);
    const hidden = Array.from(document.hidden || [], ([place, count]) => ({ place, message: `слов ${count}` }));
    return { values, tally, questions: draft.questions, places, hidden, unread };
  };
})(window.portal);
