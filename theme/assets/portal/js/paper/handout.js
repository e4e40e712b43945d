// @ts-check
/* The page /handout/: the packet in order, and every page of it as sheets for one print job. */
"use strict";
((portal) => {
  const part = portal.all("handout")[0];
  if (new URLSearchParams(location.search).get("for")) {
    part.classList.remove("waits"); /* a job for a meeting: meeting.js */
    return;
  }
  const root = part.getAttribute("data-root");
  const list = portal.all("list", part)[0];
  const article = document.getElementById("soderzhanie");
  /** @type {Record<string, Paper.Sheet | null>} */
  const found = {};
  /** @type {Record<string, boolean>} */
  const asked = {};
  /** @type {Record<string, HTMLElement>} */
  const papers = {};
  const given = portal.packet.clean(
    (new URLSearchParams(location.search).get("pages") || "").split(",").map((address) => address.replace(/\/?$/, "/")),
  );
  let own = !given.length;
  let pages = own ? portal.packet.read() : given;
  const sheets = document.createElement("div");
  sheets.className = "packet__sheets";
  article.parentNode.appendChild(sheets);

  /** @param {string} address */
  function ask(address) {
    if (asked[address]) {
      return;
    }
    asked[address] = true;
    const came = (/** @type {Paper.Sheet | null} */ sheet) => {
      found[address] = sheet;
      draw();
    };
    portal.sheetOf(address).then(came, () => came(null));
  }

  /* The HTML is byte for byte what the build wrote into the page itself: escaped or sanitised there, of our
     own site, without scripts (and a script that came by innerHTML would not run). A template keeps it inert
     until its addresses and names fit this page. */
  /** @param {string} address */
  function paper(address) {
    const sheet = found[address];
    const holder = document.createElement("template");
    const made = document.createElement("div");
    holder.innerHTML = sheet.html;
    const inside = holder.content;
    const prefix = address.replace(/\//g, "-");
    const up = address.replace(/[^/]+/g, "..");
    Array.from(inside.querySelectorAll(".actions, .crumbs, .on-screen, form, [hidden], [data-portal=bare]")).forEach(
      (one) => {
        one.parentNode.removeChild(one);
      },
    );
    ["id", "for", "aria-labelledby", "aria-controls", "aria-describedby", "headers"].forEach((name) => {
      Array.from(inside.querySelectorAll(`[${name}]`)).forEach((one) => {
        one.setAttribute(
          name,
          one
            .getAttribute(name)
            .split(" ")
            .map((id) => prefix + id)
            .join(" "),
        );
      });
    });
    ["href", "src"].forEach((name) => {
      Array.from(inside.querySelectorAll(`[${name}]`)).forEach((one) => {
        const to = one.getAttribute(name);
        if (to.charAt(0) === "#") {
          one.setAttribute(name, `#${prefix}${to.slice(1)}`);
        }
        if (to.slice(0, up.length) === up) {
          one.setAttribute(name, root + to.slice(up.length));
        }
      });
    });
    portal.fit(inside, sheet.lies ? 267 : 180);
    Array.from(inside.querySelectorAll("details")).forEach((one) => {
      one.open = true;
    });
    portal.form.filled(address, inside);
    made.className = `packet__sheet md-typeset${sheet.lies ? " packet__sheet--lies" : ""}`;
    made.appendChild(inside);
    return made;
  }

  /** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} text @param {string} [kind] */
  function element(name, text, kind) {
    const made = document.createElement(name);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  /**
   * @param {string} word
   * @param {string} address
   * @param {string} title
   * @param {boolean} able
   * @param {() => void} act
   */
  function tool(word, address, title, able, act) {
    const button = element("button", word, "action");
    button.type = "button";
    button.disabled = !able;
    button.setAttribute("aria-label", `${word}: ${title}`);
    button.setAttribute("data-tool", `${word} ${address}`);
    button.addEventListener("click", act);
    return button;
  }

  /** @param {string} address @param {number} place */
  function row(address, place) {
    const sheet = found[address];
    const item = document.createElement("li");
    const tools = element("span", "", "packet__tools");
    const title = sheet ? sheet.title : address;
    if (sheet) {
      const link = element("a", title);
      link.href = root + address;
      item.appendChild(link);
      item.appendChild(
        element(
          "span",
          [
            `редакция ${sheet.edition.slice(0, 8)}`,
            ...(sheet.lies ? ["альбомный лист"] : []),
            ...(portal.form.draft(address) ? ["заполнен на экране"] : []),
          ].join(" · "),
          "label",
        ),
      );
    } else {
      item.appendChild(element("span", title));
      item.appendChild(
        element("span", sheet === null ? "не нашлась: страницу убрали или переименовали" : "загружается…", "label"),
      );
    }
    tools.appendChild(tool("Выше", address, title, place > 0, () => move(place, -1)));
    tools.appendChild(tool("Ниже", address, title, place < pages.length - 1, () => move(place, 1)));
    tools.appendChild(tool("Убрать", address, title, true, () => remove(place)));
    item.appendChild(tools);
    return item;
  }

  /** @param {string[]} words @param {string} address */
  function focus(words, address) {
    words.some((word) => {
      /** @type {HTMLButtonElement | null} */
      const button = list.querySelector(`[data-tool="${word} ${address}"]`);
      if (button && !button.disabled) {
        button.focus();
        return true;
      }
      return false;
    });
  }

  /** @param {string} address */
  function title(address) {
    return found[address] ? found[address].title : address;
  }

  /** @param {number} place @param {number} step */
  function move(place, step) {
    const address = pages[place];
    pages.splice(place, 1);
    pages.splice(place + step, 0, address);
    keep();
    focus(step < 0 ? ["Выше", "Ниже"] : ["Ниже", "Выше"], address);
    portal.say(`${title(address)}: место ${place + step + 1} из ${pages.length}`);
  }

  /** @param {number} place */
  function remove(place) {
    const address = pages.splice(place, 1)[0];
    keep();
    if (pages.length) {
      focus(["Убрать"], pages[Math.min(place, pages.length - 1)]);
    } else {
      article.focus();
    }
    portal.say(`${title(address)}: убрано, осталось ${pages.length}`);
  }

  function keep() {
    if (own) {
      portal.packet.write(pages);
    }
    draw();
  }

  function draw() {
    pages.forEach(ask);
    list.textContent = "";
    sheets.textContent = "";
    pages.forEach((address, place) => {
      list.appendChild(row(address, place));
      if (found[address]) {
        papers[address] = papers[address] || paper(address);
        sheets.appendChild(papers[address]);
      }
    });
    const settled = pages.every((address) => found[address] !== undefined);
    const ready = pages.length && settled;
    if (settled) {
      document.documentElement.classList.remove("gathers");
    }
    article.classList.toggle("packet-full", pages.length > 0);
    portal.all("empty", part)[0].hidden = pages.length > 0;
    portal.all("full", part).forEach((one) => {
      one.hidden = !pages.length;
    });
    portal.all("job", part)[0].disabled = !ready;
    portal.all("given", part)[0].hidden = own;
    portal.all("clear", part)[0].hidden = !own;
    portal.all("link", part)[0].href = `${root}handout/?pages=${pages.map((a) => a.replace(/\/$/, "")).join(",")}`;
  }

  /* Large print is a sheet of styles of its own: it changes the number of the page too. */
  /** @param {boolean} large */
  function size(large) {
    let sheet = /** @type {HTMLLinkElement | null} */ (document.getElementById("krupno"));
    if (large && !sheet) {
      sheet = document.createElement("link");
      sheet.id = "krupno";
      sheet.rel = "stylesheet";
      sheet.media = "print";
      sheet.href = `${root}assets/portal/large.css`;
      document.head.appendChild(sheet);
    } else if (!large && sheet) {
      sheet.parentNode.removeChild(sheet);
    }
  }

  /* Handouts go to participants: sheets for the facilitator are printed when asked for. */
  function closed() {
    document.documentElement.classList.toggle("no-key", !portal.all("key", part)[0].checked);
  }

  part.addEventListener("change", (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (input.name === "size") {
      size(input.value === "large");
    }
    if (input.name === "key") {
      closed();
    }
  });
  portal.all("job", part)[0].addEventListener("click", () => window.print());
  portal.all("clear", part)[0].addEventListener("click", () => {
    pages = [];
    keep();
    article.focus();
    portal.say("Раздатка пуста");
  });
  portal.all("adopt", part)[0].addEventListener("click", () => {
    pages = portal.packet.clean(portal.packet.read().concat(pages));
    own = true;
    keep();
    article.focus();
    portal.say(`Добавлено в вашу раздатку, страниц в ней: ${pages.length}`);
  });
  addEventListener("storage", () => {
    Object.keys(papers).forEach((address) => {
      delete papers[address];
    });
    if (own) {
      pages = portal.packet.read();
      draw();
    }
  });

  portal.all("bare").forEach((one) => {
    one.hidden = true;
  });
  closed();
  part.hidden = false;
  size(Boolean(part.querySelector('[name="size"][value="large"]:checked')));
  draw();
})(window.portal);
