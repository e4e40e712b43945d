// @ts-check
/* The draft of this visit: what it is, how it is kept, how it becomes a file. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const { store } = submit;
  /* How old the last save of the history may become while one writes, milliseconds. */
  const SPACED = 120_000;
  const KEPT = "Черновик сохранён в этом браузере";

  /** @type {Omit<Builder.Draft, "kind" | "root" | "uid">} */
  const NEW = {
    name: "",
    named: false,
    exists: "",
    mine: null,
    base: "",
    link: "",
    step: 0,
    note: "",
    checked: false,
    findings: [],
  };
  function newId() {
    return `${Date.now().toString(36)}.${Math.random().toString(36).slice(2, 10)}`;
  }
  submit.freshDraft = (kind) => ({
    ...NEW,
    uid: newId(),
    kind,
    root: submit.entry(submit.plain(submit.model.start[kind])),
  });

  /* The state of the page: one object, and only this file puts another draft into it. «seen» is the edition
     in the store that this tab goes on from, «synced» what of it needs no saving. */
  const draft = { ...NEW, uid: "", kind: "route", root: submit.entry(null) };
  let seen = 0;
  let synced = "";
  let handed = "";
  submit.draft = draft;
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
  /* Whether something is written that personal data were not looked for in. */
  submit.unread = () => !submit.isSought() && !submit.untouched();
  submit.proposeName = () => {
    const title = submit.get(draft.root.value, "название");
    const before = { case: "case ", form: "blank " }[draft.kind] || "";
    draft.name = typeof title === "string" && title ? submit.idOf(before + title) : "";
  };
  function content() {
    return `${draft.kind} ${draft.exists} ${draft.name}\n${submit.text()}`;
  }

  /* Put the draft as it stands into its history. */
  submit.keepSave = () => {
    const list = store.saves(draft.uid);
    const text = submit.text();
    if (store.get(draft.uid) && list[list.length - 1]?.text !== text) {
      store.putSaves(draft.uid, list.concat({ at: Date.now(), name: draft.name, text }));
    }
  };
  /* Another draft, or another state of the same one; what comes from the store brings its edition. */
  submit.putDraft = ({ version = 0, ...values }) => {
    const another = values.uid !== draft.uid;
    if (draft.uid) {
      submit.keepSave();
    }
    Object.assign(draft, NEW, values);
    if (version) {
      seen = version;
      synced = content();
    } else if (another) {
      seen = 0;
      synced = submit.untouched() || draft.exists ? content() : "";
    }
  };
  /* Words that were written here while another tab saved become a draft of their own. */
  function split() {
    draft.uid = newId();
    draft.note = "из второй вкладки";
    seen = 0;
    submit.emit(
      "alarm",
      "Этот черновик тем временем изменили в другой вкладке. Написанное здесь сохранено отдельным черновиком: " +
        "оба лежат в «Моих черновиках».",
    );
  }
  /** @param {number} version */
  function kept(version) {
    const { uid, kind, name, named, exists, mine, base, link, step, note, root } = draft;
    return store.put({ uid, version, at: Date.now(), kind, name, named, exists, mine, base, link, step, note, root });
  }
  submit.saveDraft = () => {
    const there = store.get(draft.uid);
    const now = content();
    if (now === synced) {
      if (there && there.version === seen && there.step !== draft.step) {
        store.put({ ...there, step: draft.step });
      }
      submit.emit("saved", there && !store.fleeting().length ? KEPT : "");
      return;
    }
    if (there && there.version !== seen) {
      split();
    }
    const done = kept(seen + 1);
    seen += 1;
    synced = now;
    const last = store.saves(draft.uid).pop();
    if (!last || Date.now() - last.at > SPACED) {
      submit.keepSave();
    }
    submit.emit("saved", done ? KEPT : "Браузер не хранит черновик: скачайте файл, прежде чем уйти");
    submit.emit("kept", done);
    submit.emit("drafts");
  };
  /* The writer has the file of the draft as it stands: leaving loses nothing. */
  submit.handOver = () => {
    handed = content();
  };
  submit.mayLeave = () => store.fleeting().every((uid) => uid === draft.uid && content() === handed);
  /* Another tab saved this draft: show it, unless something was written here. */
  submit.followStore = () => {
    const there = store.get(draft.uid);
    if (there && there.version !== seen && content() === synced) {
      const { step, checked } = draft;
      const words = "Черновик изменён в другой вкладке: здесь показано новое.";
      submit.emit("open", { ...there, step, checked }, words);
    }
  };
})(window.portal);
