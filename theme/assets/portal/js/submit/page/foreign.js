// @ts-check
/* What reads documents is loaded when one is opened: code, stemmer and words; then an event goes to it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const PARTS = ["assets/portal/js/search.js", "assets/portal/js/documents.js", "submit/words.js"];

  submit.loadReader = () => Promise.all(PARTS.map((part) => portal.script(part)));
  submit.openForeign = (name, data) => {
    submit
      .loadReader()
      .then(() => submit.emit("document", name, data))
      .catch(() => {
        submit.emit("alarm", `То, что читает документы, не загрузилось: откройте файл ещё раз. ${submit.KEPT}`);
      });
  };
})(window.portal);
