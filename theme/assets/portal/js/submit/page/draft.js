// @ts-check
/* The draft of this visit: what it is, where the browser keeps it, how it becomes a file. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const STORED = "portal.submit.";

  submit.kindOf = (name) => (name === "case" ? "form" : name);
  /** @type {Omit<Builder.Draft, "kind" | "root">} */
  const NEW = { name: "", named: false, exists: "", mine: null, step: 0, checked: false, findings: [] };
  submit.freshDraft = (kind) => ({ ...NEW, kind, root: submit.entry(submit.plain(submit.model.start[kind])) });

  /* The state of the page: one object, and only this file puts another draft into it. */
  const draft = { ...NEW, kind: "route", root: submit.entry(null) };
  submit.draft = draft;
  submit.putDraft = (values) => {
    Object.assign(draft, NEW, values);
  };
  submit.copyDraft = () => submit.copy({ ...draft, findings: [] });

  submit.draftKind = () => submit.kindOf(draft.kind);
  submit.draftFields = () => submit.model.kinds[submit.draftKind()].fields;
  submit.draftFile = () => submit.model.kinds[submit.draftKind()].file.replace("{id}", draft.name || "imya");
  submit.tidied = () => ({
    value: submit.tidy(draft.root.value),
    above: draft.root.above,
    beside: draft.root.beside,
    below: draft.root.below,
  });
  submit.text = () => submit.write(submit.tidied(), submit.draftFields());
  submit.untouched = () => {
    const fresh = submit.freshDraft(draft.kind);
    return JSON.stringify(submit.tidy(draft.root.value)) === JSON.stringify(submit.tidy(fresh.root.value));
  };
  submit.proposeName = () => {
    const title = submit.get(draft.root.value, "название");
    const before = { case: "case ", form: "blank " }[draft.kind] || "";
    draft.name = typeof title === "string" && title ? submit.idOf(before + title) : "";
  };

  /* A correction of a record is kept apart from a draft of its kind. */
  /** @param {string} kind @param {string} exists */
  function slot(kind, exists) {
    return STORED + (exists ? `edit.${submit.kindOf(kind)}.${exists}` : kind);
  }
  submit.storedDraft = (kind, exists) => {
    try {
      const found = JSON.parse(localStorage.getItem(slot(kind, exists)) || "null");
      return found?.root?.value?.map && submit.model.kinds[submit.kindOf(found.kind)] ? found : null;
    } catch {
      return null;
    }
  };
  submit.saveDraft = () => {
    const { kind, name, named, exists, mine, step, root } = draft;
    const nothing = submit.untouched() && !exists;
    try {
      if (nothing) {
        localStorage.removeItem(slot(kind, exists));
      } else {
        localStorage.setItem(slot(kind, exists), JSON.stringify({ kind, name, named, exists, mine, step, root }));
      }
      submit.emit("saved", nothing ? "" : "Черновик сохранён в этом браузере");
    } catch {
      submit.emit("saved", "Браузер не хранит черновик: скачайте файл, прежде чем уйти");
    }
  };
})(window.portal);
