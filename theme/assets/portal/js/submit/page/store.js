// @ts-check
/* Drafts in this browser: a key each, and the saves of each in a key of its own, so that tabs write side by
   side and never over one another. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const HOME = "portal.submit.";
  const DRAFT = `${HOME}draft.`;
  const SAVES = `${HOME}saves.`;
  const CALL = `${HOME}call`;
  const MOST_SAVES = 20;
  /* Signs of all saves of one draft. */
  const LARGEST_SAVES = 256 * 1024;
  const { read, write, erase, keys, works, fleeting } = submit.keep(HOME);

  submit.kindOf = (name) => (name === "case" ? "form" : name);

  /** @param {any} found @returns {Builder.Saved | null} */
  function sound(found) {
    const known = Object.hasOwn(submit.model.kinds, submit.kindOf(String(found?.kind)));
    return known && found.root?.value?.map ? found : null;
  }

  /** @param {string} uid */
  function get(uid) {
    return sound(read(DRAFT + uid));
  }
  /* The newest first. */
  function all() {
    return keys(DRAFT)
      .map((key) => get(key.slice(DRAFT.length)))
      .filter(Boolean)
      .sort((a, b) => b.at - a.at);
  }
  /* Whether the browser keeps it; room is made from the saves of the same draft alone. */
  /** @param {Builder.Saved} draft */
  function put(draft) {
    if (write(DRAFT + draft.uid, draft)) {
      return true;
    }
    erase(SAVES + draft.uid);
    return write(DRAFT + draft.uid, draft);
  }
  /** @param {string} uid */
  function drop(uid) {
    erase(DRAFT + uid);
    erase(SAVES + uid);
  }
  /** @param {string} uid @returns {Builder.Save[]} the oldest first */
  function saves(uid) {
    const found = read(SAVES + uid);
    return Array.isArray(found) ? found.filter((one) => typeof one?.text === "string") : [];
  }
  /** @param {string} uid @param {Builder.Save[]} list */
  function putSaves(uid, list) {
    const kept = list.slice(-MOST_SAVES);
    while (kept.length > 1 && kept.reduce((sum, one) => sum + one.text.length, 0) > LARGEST_SAVES) {
      kept.shift();
    }
    if (kept.length) {
      write(SAVES + uid, kept);
    }
  }
  /* Drafts that will be lost with the page. */
  function lost() {
    return fleeting(DRAFT).map((key) => key.slice(DRAFT.length));
  }
  /* What an earlier edition of the page kept, one draft a kind and one a correction, joins the list. */
  function migrate() {
    keys(HOME)
      .filter((key) => !key.startsWith(DRAFT) && !key.startsWith(SAVES) && key !== CALL)
      .forEach((key) => {
        const found = sound(read(key));
        const uid = `old.${key.slice(HOME.length)}`;
        if (found && (get(uid) || put({ ...found, uid, version: 1, at: Date.now(), note: "" }))) {
          erase(key);
        }
      });
  }

  submit.store = { CALL, HOME, get, all, put, drop, saves, putSaves, works, fleeting: lost, migrate };
})(window.portal);
