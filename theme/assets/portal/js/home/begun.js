// @ts-check
/* «Продолжить»: what was begun in this browser: the newest draft, routes with marks, the packet. */
"use strict";
((portal) => {
  const DRAFT = "portal.submit.draft.";
  const PROGRESS = "portal.progress.";
  const ADDRESS = /^routes\/[a-z0-9-]{1,60}\/$/;
  const MOST_ROUTES = 2;
  const LONGEST = 80;

  /** @param {string} start @returns {any[]} the values kept under keys that begin so; what cannot be read is none */
  function kept(start) {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(start))
        .map((key) => JSON.parse(localStorage.getItem(key)))
        .filter(Boolean);
    } catch {
      return [];
    }
  }

  /** @param {string} text */
  const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

  /** @param {string} address @param {string} text @param {string} said */
  function item(address, text, said) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    const label = document.createElement("span");
    link.href = portal.root + address;
    link.textContent = cut(text);
    label.className = "label";
    label.textContent = said;
    row.append(link, " ", label);
    return row;
  }

  function draft() {
    const newest = kept(DRAFT).sort((a, b) => b.at - a.at)[0];
    if (!Array.isArray(newest?.root?.value?.map)) {
      return [];
    }
    const found = newest.root.value.map.find((/** @type {any} */ one) => one?.key === "название")?.value;
    const title = typeof found === "string" && found.trim() ? found.trim() : "Без названия";
    const edit = newest.exists ? `&edit=${encodeURIComponent(newest.exists)}` : "";
    return [item(`submit/?kind=${encodeURIComponent(String(newest.kind))}${edit}`, title, "черновик")];
  }

  function marked() {
    return kept(PROGRESS)
      .filter((one) => ADDRESS.test(one.route) && Array.isArray(one.done) && one.done.length)
      .slice(0, MOST_ROUTES)
      .map((one) => {
        const of = Number.isInteger(one.of) ? ` из ${one.of}` : "";
        const title = typeof one.title === "string" && one.title ? one.title : "Маршрут с отметками";
        return item(one.route, title, `сделано ${one.done.length}${of}`);
      });
  }

  function packet() {
    const count = portal.packet.read().length;
    return count ? [item("handout/", "Раздатка", `страниц: ${count}`)] : [];
  }

  portal.all("go-on").forEach((part) => {
    const found = [...draft(), ...marked(), ...packet()];
    if (found.length) {
      portal.all("begun", part)[0].replaceChildren(...found);
    }
    part.hidden = false;
  });
})(window.portal);
