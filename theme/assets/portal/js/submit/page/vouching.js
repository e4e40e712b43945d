// @ts-check
/* «Это автор книги»: a name that was taken for a teacher's or a child's is kept with the record as one that
   may be said; whoever accepts the record sees it. A false alarm closes no exit. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WORDS = "Это автор книги или герой";

  /** @param {string} name */
  function vouch(name) {
    const { key } = submit.model.personal;
    const { fields } = submit.model.kinds[submit.draftKind()];
    const entry = submit.ensure(submit.draft.root.value, key, fields);
    if (!entry.value?.list) {
      entry.value = submit.list(typeof entry.value === "string" && entry.value ? [entry.value] : []);
    }
    entry.value.list.push(submit.entry(name));
    submit.emit("redraw");
    submit.emit("notice", `«${name}» вписано в «${key}»: тот, кто принимает запись, это увидит.`);
  }
  submit.vouching = (name, words) => submit.button(words || WORDS, () => vouch(name), "action");
})(window.portal);
