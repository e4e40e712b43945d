// @ts-check
/* «Новое с вашего прошлого визита»: the day that was newest then is kept in this browser and nowhere else. */
"use strict";
((portal) => {
  const KEY = "portal.visit";
  const APART = 4 * 3600 * 1000; /* milliseconds after which a visit is another one */
  const FEW = 3;
  const DAY = /^\d{4}-\d\d-\d\d$/;

  /* «since» is what was newest at the visit before this one, «newest» at this one. */
  function visit() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY));
      return DAY.test(kept.newest) && Number.isFinite(kept.at) ? kept : null;
    } catch {
      return null;
    }
  }

  /** @param {string} newest */
  function since(newest) {
    const kept = visit();
    const another = !kept || Math.abs(Date.now() - kept.at) > APART;
    const before = another ? kept?.newest : kept.since;
    try {
      localStorage.setItem(KEY, JSON.stringify({ since: before || "", newest, at: Date.now() }));
    } catch {
      /* a browser without storage has no visit before */
    }
    return DAY.test(before || "") ? before : "";
  }

  portal.all("fresh").forEach((list) => {
    /** @type {HTMLElement[]} */
    const items = Array.from(list.querySelectorAll("li"));
    const before = since(items[0].dataset.day);
    const fresh = items.filter((item) => item.dataset.day > before);
    if (!before) {
      return;
    }
    const said = fresh.length === items.length ? `${items.length} и больше` : String(fresh.length);
    portal.all("visit")[0].textContent = fresh.length
      ? `С вашего прошлого визита: ${said}`
      : "С вашего прошлого визита ничего не изменилось. Последнее:";
    items.forEach((item, at) => {
      item.hidden = at >= (fresh.length ? Math.min(fresh.length, FEW) : FEW);
    });
  });
})(window.portal);
