// @ts-check
/* A document of any layout: what reads it (code, stemmer, words) is loaded when one is opened, or when a draft has
   texts that found no field; then an event goes to it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const PARTS = [
    "assets/portal/js/search.js",
    "assets/portal/js/readers.js",
    "assets/portal/js/documents.js",
    "submit/words.js",
  ];
  const OURS = /\.ya?ml$/i;
  const FEWEST_KEYS = 2;

  /* Endings of what is read in the page, and of what the page only tells how to send. */
  const READ = [".docx", ".odt", ".rtf", ".xlsx", ".ods", ".csv", ".txt"];
  submit.FILES = [".yaml", ".yml", ...READ, ".doc", ".pdf"].join(",");
  submit.FILE_LABEL = `Файл с диска: ваш документ (${READ.join(", ")}) или .yaml`;
  submit.loadReader = () => Promise.all([submit.loadSought(), ...PARTS.map((part) => portal.script(part))]);
  /* Whether a file is no text of a record; a plain text may be either. */
  submit.isForeign = async (file) => {
    if (OURS.test(file.name) || file.size > submit.LONGEST) {
      return !OURS.test(file.name);
    }
    if (!/\.txt$/i.test(file.name)) {
      return true;
    }
    const text = await file.text();
    return Math.max(read(text), begun(text)) < FEWEST_KEYS;
  };
  function known() {
    return Object.values(submit.model.kinds).flatMap((kind) => kind.fields.map((field) => field.key));
  }
  /** @param {string} text */
  function read(text) {
    const keys = known();
    return (submit.read(text).root?.value.map || []).filter((one) => keys.includes(one.key)).length;
  }
  /* How many lines begin with a key of a record, small letters and all: a broken record is a record. */
  /** @param {string} text */
  function begun(text) {
    const keys = known();
    return text.split("\n").filter((row) => keys.includes(row.split(":", 1)[0].trim()) && row.includes(":")).length;
  }
  /* A pasted text in Russian that has no key of a record: a plan from a letter or a document. */
  submit.isProse = (text) => !begun(text) && !read(text) && /^[ \t]*[^\s#].*[а-яё]/im.test(text);
  submit.openForeign = (file) => {
    submit.emit("notice", "Читаем документ…");
    submit.loadReader().then(
      () => submit.emit("document", file),
      () => {
        submit.emit("alarm", `То, что читает документы, не загрузилось: откройте файл ещё раз. ${submit.KEPT}`);
      },
    );
  };
  submit.on("open", (draft) => {
    if (draft.kind === "route" && submit.get(draft.root?.value, "не разложено")?.list?.length) {
      submit.loadReader().then(
        () => submit.emit("unsorted"),
        () => {
          /* the texts stand in the form too */
        },
      );
    }
  });
})(window.portal);
