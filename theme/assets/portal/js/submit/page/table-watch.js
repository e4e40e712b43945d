// @ts-check
/* A table that is pasted into the road map is read by a script that is loaded when somebody comes there. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";

  /** @param {Event} event */
  function inMap(event) {
    const target = /** @type {Element} */ (event.target);
    return submit.draftKind() === "route" && Boolean(target.closest(`[data-step="${MAP}"]`));
  }
  function load() {
    return submit.loadSought().catch(() => {
      /* the paste says so */
    });
  }
  /* A table that came before its reader is kept out of the field. */
  /** @param {ClipboardEvent} event */
  function refuse(event) {
    const { clipboardData: data } = event;
    if (!/<table/i.test(data.getData("text/html")) && !data.getData("text/plain").includes("\t")) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    load();
    submit.emit("notice", "То, что читает таблицы, ещё загружается: вставьте таблицу ещё раз.");
  }

  submit.watchTables = (steps) => {
    steps.form.addEventListener("focusin", (event) => {
      if (inMap(event)) {
        load();
      }
    });
    steps.form.addEventListener(
      "paste",
      (event) => {
        if (event.clipboardData && inMap(event)) {
          (submit.isSought() ? submit.pasteTable : refuse)(event, steps);
        }
      },
      true,
    );
  };
})(window.portal);
