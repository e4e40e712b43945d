// @ts-check
/* The one global of the portal, and what every page can do: print, change the scheme, work from a stick. */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  const root = document.documentElement;
  /* Where the site begins: known from the address of this very script, on a host and on a stick alike. */
  const own = /** @type {HTMLScriptElement} */ (document.currentScript);
  portal.root = own.src.replace(/assets\/portal\/js\/portal\.js(\?.*)?$/, "");

  /* Load a script of the site once; its address is counted from the root. */
  /** @type {Record<string, Promise<void>>} */
  const asked = {};
  portal.script = (path) => {
    asked[path] =
      asked[path] ||
      new Promise((/** @type {() => void} */ done, fail) => {
        const script = document.createElement("script");
        script.src = portal.root + path;
        script.async =
          path.startsWith("search/"); /* code runs in the order in which it was asked for; shards need none */
        script.onload = () => done();
        script.onerror = () => {
          delete asked[path];
          script.remove();
          const fault = new Error(`Не загрузилось: ${path}`);
          fault.name = "LoadError";
          fail(fault);
        };
        document.head.appendChild(script);
      });
    return asked[path];
  };

  /* What this browser keeps of a page under addresses that it had before comes under its own; gives those. */
  portal.inherit = (start, address, part) => {
    const former = (part.getAttribute("data-former") || "").split(" ").filter(Boolean);
    try {
      former.forEach((old) => {
        const said = localStorage.getItem(start + old);
        if (said !== null && localStorage.getItem(start + address) === null) {
          localStorage.setItem(start + address, said);
          localStorage.removeItem(start + old);
        }
      });
    } catch {
      /* a browser that keeps nothing */
    }
    return former;
  };

  /* A shard of the index calls this; the shards wait here until the search asks for them. */
  portal.shards = new Map();
  portal.shard = (name, shard) => {
    portal.shards.set(name, shard);
  };

  /* The code of the search: the page of results brings it along. */
  portal.searching = () => (portal.engine ? Promise.resolve() : portal.script("assets/portal/js/search.js"));

  /* Nothing of the index is loaded before the first call; then its root comes together with the code. */
  portal.search = (text, options) => {
    portal.script("search/index.js").catch(() => {
      /* the search asks again and says so */
    });
    return portal.searching().then(() => portal.engine.search(text, options));
  };

  /* What is typed while the dialog is still loading goes into its field. */
  /** @param {Event} event */
  function ask(event) {
    let typed = "";
    /** @param {KeyboardEvent} press */
    function keep(press) {
      if (press.ctrlKey || press.metaKey || press.altKey || press.key.length !== 1) {
        return;
      }
      typed += press.key;
      press.preventDefault();
    }
    event.preventDefault();
    addEventListener("keydown", keep, true);
    Promise.all([portal.searching(), portal.script("assets/portal/js/dialog.js")])
      .then(() => portal.dialog.open(typed))
      .finally(() => removeEventListener("keydown", keep, true));
  }

  portal.all = (/** @type {string} */ name, /** @type {ParentNode} */ within) =>
    /** @type {any[]} */ (Array.from((within || document).querySelectorAll(`[data-portal="${name}"]`)));

  function dark() {
    const chosen = root.getAttribute("data-md-color-scheme");
    return chosen ? chosen === "slate" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  /** @param {HTMLElement} button */
  function name(button) {
    button.textContent = dark() ? "Светлая тема" : "Тёмная тема";
  }

  portal.all("scheme").forEach((button) => {
    name(button);
    button.hidden = false;
    button.addEventListener("click", () => {
      const scheme = dark() ? "default" : "slate";
      root.setAttribute("data-md-color-scheme", scheme);
      try {
        localStorage.setItem("portal.scheme", scheme);
      } catch {
        /* lasts until the page is left */
      }
      name(button);
    });
  });

  portal.all("search").forEach((link) => {
    link.addEventListener("click", ask);
  });
  addEventListener("keydown", (event) => {
    const typing = /** @type {Element} */ (event.target).closest?.("input, textarea, select, [contenteditable]");
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    if (
      slash ||
      ((event.ctrlKey || event.metaKey) && (event.key === "k" || event.key === "K" || event.code === "KeyK"))
    ) {
      ask(event);
    }
  });

  portal.all("menu").forEach((button) => {
    const bar = button.closest("header");
    button.hidden = false;
    button.addEventListener("click", () => {
      const open = bar.classList.toggle("is-open");
      button.setAttribute("aria-expanded", String(open));
    });
  });

  /* The version for low vision: its settings are loaded when it is first switched on. */
  const sight = /** @type {HTMLInputElement | null} */ (document.getElementById("sight"));
  function see() {
    return portal.script("assets/portal/js/sight.js");
  }
  if (sight) {
    sight.checked = root.hasAttribute("data-sight");
    sight.addEventListener("change", () => {
      const on = sight.checked;
      see().then(() => portal.sight.turn(on));
    });
    if (sight.checked) {
      see();
    }
  }

  portal.all("print").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  });

  /* Paper shows what is folded on the screen. */
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details:not([open])"));
    opened.forEach((part) => {
      part.open = true;
    });
  });
  addEventListener("afterprint", () => {
    opened.forEach((part) => {
      part.open = false;
    });
  });

  /* The QR code of a sheet brings its mark: of the record, and of all that the sheet prints. Is it what is
     shown here? What has changed is told by editions.js, where the past of the record is known. */
  const article = document.getElementById("soderzhanie");
  const current = article?.getAttribute("data-edition");
  const lying = new URLSearchParams(location.search).get("v") || "";
  const gone = portal.all("gone")[0];
  if ((current || gone) && /^[0-9a-f]{8}(?:[0-9a-f]{4})?$/.test(lying)) {
    const answer = document.createElement("p");
    const valid = lying === current && !article.hasAttribute("data-archived");
    answer.className = `note on-screen ${valid ? "note--valid" : "note--lost"}`;
    answer.setAttribute("role", "status");
    answer.setAttribute("data-portal", "edition");
    article.insertBefore(answer, article.firstChild);
    setTimeout(() => {
      /* a region is heard when it changes */
      answer.textContent = current ? compared() : removed();
    }, 0);
  }

  function compared() {
    const day = article.getAttribute("data-day");
    const here = `${current}${day ? `, портал от ${day}` : ""}`;
    if (lying !== current && lying === current.slice(0, 8)) {
      return `Запись на вашем листе та же, что здесь (${here}). Изменилось ли что-то кроме неё, старый лист не знает.`;
    }
    if (lying !== current) {
      return `На листе — не то, что здесь: его редакция ${lying}, а здесь ${here}. Напечатайте страницу заново.`;
    }
    return article.hasAttribute("data-archived")
      ? `Ваш лист совпадает с этой страницей (${here}), но запись в архиве: по ней больше не работают.`
      : `Ваш лист — действующая редакция: ${here}.`;
  }

  /* The page «not found» knows what was taken off the portal. */
  function removed() {
    const known = Array.from(gone.children).find((one) =>
      location.pathname.endsWith(`/${encodeURI(one.getAttribute("data-address"))}`),
    );
    return known
      ? `Лист больше не действует. ${known.textContent}.`
      : "Записи с этого листа на портале нет: её сняли, или лист напечатан с другой копии. Спросите, откуда он.";
  }

  addEventListener(
    "click",
    (event) => {
      if (/** @type {Element} */ (event.target).closest?.('a[href^="#"]')) {
        root.classList.add("whole");
      }
    },
    true,
  );

  /* The contents at the foot of the screen are folded until they are asked for. */
  portal.all("contents").forEach((part) => {
    const details = /** @type {HTMLDetailsElement} */ (part);
    const foot = () => getComputedStyle(details.parentElement).display === "flex";
    details.open = !foot();
    details.setAttribute("data-ready", "");
    details.addEventListener("click", (event) => {
      if (foot() && /** @type {Element} */ (event.target).closest("a")) {
        details.open = false;
      }
    });
  });

  /* A copy that this browser keeps tells when it is shown; without one nothing of it is loaded. */
  if (navigator.serviceWorker?.controller || portal.all("offline").length) {
    portal.script("assets/portal/js/offline.js");
  }

  /* From a USB stick a folder does not open its index.html by itself. */
  if (location.protocol === "file:") {
    /** @param {Event} event */
    const whole = (event) => {
      const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest?.("a[href]"));
      if (link?.protocol !== "file:" || !/\/$/.test(link.pathname)) {
        return;
      }
      link.href = link.href.replace(/\/([?#]|$)/, "/index.html$1");
    };
    addEventListener("click", whole, true);
    addEventListener("auxclick", whole, true);
    Array.from(document.querySelectorAll("form[action$='/']")).forEach((form) => {
      form.setAttribute("action", `${form.getAttribute("action")}index.html`);
    });
  }
})(window.portal);
