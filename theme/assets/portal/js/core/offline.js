// @ts-check
/* The copy of the portal that this browser keeps (worker.js): asked for on «Портал без сети», and named on
   every page that is shown from it. */
"use strict";
((portal) => {
  const workers = navigator.serviceWorker;
  const place = portal.all("offline")[0];
  const status = portal.all("kept")[0];
  const save = portal.all("keep")[0];
  const remove = portal.all("drop")[0];
  const served = location.protocol !== "file:";
  const able = Boolean(served && workers && window.isSecureContext && window.DecompressionStream);

  /** @param {string} text */
  const day = (text) =>
    new Date(text).toLocaleDateString("ru", { day: "numeric", month: "long", year: "numeric" }).replace(/ г\.$/, "");

  /* One line under the header: the page is from the copy, or the copy is older than the site. */
  /** @param {string} words @param {boolean} link */
  function note(words, link) {
    const said = document.createElement("p");
    said.className = "note on-screen";
    said.setAttribute("role", "status");
    said.setAttribute("data-portal", "offline-note");
    const article = document.getElementById("soderzhanie");
    article.insertBefore(said, article.firstChild);
    said.append(words);
    if (link) {
      const way = document.createElement("a");
      way.href = `${portal.root}offline/#brauzer`;
      way.textContent = "Обновить копию";
      said.append(" ", way);
    }
  }

  /** @param {string} words @param {string} [button] @param {boolean} [removable] */
  function show(words, button = "", removable = false) {
    if (!place) {
      return;
    }
    status.textContent = words;
    save.hidden = !button;
    if (button) {
      save.firstElementChild.firstChild.nodeValue = `${button} (ZIP`;
    }
    remove.hidden = !removable;
  }

  /** @type {Record<string, (said: any) => void>} */
  const HEARD = {
    none: () => show("Копии ещё нет.", "Сохранить портал в браузере"),
    keeping: ({ percent }) => show(`Сохраняется: ${percent} %. Не закрывайте страницу.`),
    kept: ({ day: of, shown }) => {
      show(`Доступно без сети. Копия от ${day(of)}.`, "Обновить копию", true);
      if (shown) {
        note(`Нет сети: показана копия от ${day(of)}.`, false);
      }
    },
    old: ({ day: of }) => note(`На сайте есть новое, а копия для работы без сети — от ${day(of)}.`, true),
    failed: ({ full }) =>
      show(
        full
          ? "Не сохранилось: на устройстве мало места. Освободите его и повторите."
          : "Не сохранилось: связь прервалась. Проверьте её и повторите.",
        "Сохранить портал в браузере",
      ),
  };

  /** @param {string} act */
  async function tell(act) {
    const { active } = await workers.ready;
    active.postMessage(act);
  }

  async function keep() {
    show("Начинаем…");
    try {
      await workers.register(`${portal.root}worker.js`, { scope: portal.root });
      await tell("keep");
    } catch {
      show("Браузер не дал сохранить копию. Скачайте файл: он выше.");
    }
  }

  async function drop() {
    await tell("drop");
    HEARD.none({});
    save.focus();
  }

  /* The page that was wanted and is not in the copy. */
  function missing() {
    const from = new URLSearchParams(location.search).get("from");
    if (from === null || /^[a-z]+:|^\/|\\/i.test(from)) {
      return;
    }
    note("Сети нет, а в копии нет страницы, которую вы открывали.", false);
    const way = document.createElement("a");
    way.href = portal.root + from;
    way.textContent = "Открыть её ещё раз";
    portal.all("offline-note")[0].append(" ", way);
  }

  if (place && served) {
    const link = document.createElement("link");
    link.rel = "manifest";
    link.href = `${portal.root}manifest.json`;
    document.head.append(link);
  }
  if (place) {
    save.addEventListener("click", keep);
    remove.addEventListener("click", drop);
    missing();
  }
  if (!able) {
    show(
      served
        ? "Этот браузер не хранит копий сайта. Скачайте файл: он выше."
        : "Портал открыт с диска: сеть ему не нужна. За новым — на сайт: скачайте файл ещё раз.",
    );
    return;
  }
  workers.addEventListener("message", (event) => HEARD[event.data.now]?.(event.data));
  workers.startMessages();
  if (workers.controller) {
    workers.controller.postMessage("state");
  } else if (place) {
    HEARD.none({});
  }
})(window.portal);
