// @ts-check
/* The reader's packet: the pages she puts together for one print job. Only addresses are kept, only here. */
"use strict";
((portal) => {
  const KEY = "portal.packet";
  const MOST = 60;
  const ADDRESS = /^[a-z0-9-]{1,60}\/(?:[a-z0-9-]{1,60}\/)?$/;
  /** @type {string[]} */
  let unstored = [];

  /* What came from an address or from storage may be anything: only addresses of pages pass, each once. */
  /** @param {unknown} list @returns {string[]} */
  function clean(list) {
    const all = Array.isArray(list) ? list : [];
    return all
      .filter(
        (address, index) => typeof address === "string" && ADDRESS.test(address) && all.indexOf(address) === index,
      )
      .slice(0, MOST);
  }

  function read() {
    try {
      return clean(JSON.parse(localStorage.getItem(KEY) || "[]"));
    } catch {
      return unstored;
    }
  }

  /** @param {string[]} list */
  function write(list) {
    unstored = clean(list);
    try {
      localStorage.setItem(KEY, JSON.stringify(unstored));
    } catch {
      /* lasts until the page is left */
    }
    show();
  }

  function show() {
    const list = read();
    portal.all("packet").forEach((link) => {
      link.hidden = !list.length;
      link.textContent = `Раздатка (${list.length})`;
    });
    portal.all("collect").forEach((button) => {
      const inside = list.includes(button.getAttribute("data-address"));
      button.textContent = inside ? "Убрать из раздатки" : "В раздатку";
    });
  }

  /** @type {HTMLElement | undefined} */
  let status;
  portal.say = (words) => {
    if (!status) {
      status = document.createElement("p");
      status.className = "visually-hidden";
      status.setAttribute("role", "status");
      document.body.appendChild(status);
    }
    setTimeout(() => {
      status.textContent = words;
    }, 50); /* a region is heard when it changes */
  };

  portal.all("collect").forEach((button) => {
    const address = button.getAttribute("data-address");
    button.hidden = false;
    button.addEventListener("click", () => {
      const list = read();
      const place = list.indexOf(address);
      if (place >= 0) {
        list.splice(place, 1);
      } else if (list.length < MOST) {
        list.push(address);
      } else {
        portal.say(`В раздатке уже ${MOST} страниц: уберите лишние.`);
        return;
      }
      write(list);
      portal.say(`${place >= 0 ? "Убрано из раздатки" : "Добавлено в раздатку"}, страниц в ней: ${list.length}`);
    });
  });

  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
  portal.packet = { clean, read, write, most: MOST };
})(window.portal);
