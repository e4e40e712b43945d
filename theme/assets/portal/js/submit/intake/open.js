// @ts-check
/* A document that was chosen becomes the draft of a route; a refusal is said above the form and changes nothing. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {File} file */
  async function open(file) {
    const most = submit.words.bounds.file;
    if (file.size > most) {
      throw new submit.Refused(`файл больше ${most / 1024 / 1024} МБ: уберите из него снимки`);
    }
    const taken = submit.takeDocument(await submit.readDocument(file.name, await file.arrayBuffer()));
    const text = submit.write(submit.entry(submit.plain(taken.values)), submit.model.kinds.route.fields);
    if (submit.openText(text, "", `Открыт документ «${file.name}».`, { kind: "route" })) {
      submit.emit("sort", taken);
    }
  }
  submit.on("document", (file) => {
    open(file).catch((fault) => {
      const said =
        fault instanceof submit.Refused ? submit.capital(fault.message) : submit.capital(submit.words.unreadable);
      submit.emit("alarm", `${said}. ${submit.KEPT}`);
    });
  });
})(window.portal);
