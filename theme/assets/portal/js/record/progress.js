// @ts-check
/* Marks of progress on a route: kept only in this browser, saved to a file and read from it.
   An activity is named by its place, «0.1.2»; when the edition changes, the places are carried over. */
"use strict";
((portal) => {
  const LARGEST = 100000;
  const PLACE = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/;
  const MARK = /^[0-9a-f]{8}$/;

  portal.all("progress").forEach((panel) => {
    const address = panel.getAttribute("data-address");
    const mark = panel.getAttribute("data-edition");
    const key = `portal.progress.${address}`;
    const addresses = [address, ...portal.inherit("portal.progress.", address, panel)];
    const said = portal.all("progress-said", panel)[0];
    const news = portal.all("progress-news", panel)[0];
    /** @type {HTMLElement[]} */
    const rows = Array.from(document.querySelectorAll("[data-part]"));
    /** @type {Record<string, HTMLInputElement>} */
    const boxes = {};
    /** @type {History.Progress} */
    let state = kept() || fresh();

    /* ``mark`` is the edition the places belong to, ``seen`` the one she has last been told of. */
    /** @returns {History.Progress} */
    function fresh() {
      return { portal: "progress", route: address, mark, seen: mark, done: [] };
    }

    /** @param {any} found @returns {History.Progress | null} */
    function sound(found) {
      if (found?.portal !== "progress" || !addresses.includes(found.route) || !Array.isArray(found.done)) {
        return null;
      }
      if (!MARK.test(found.mark) || !MARK.test(found.seen)) {
        return null;
      }
      const done = found.done.filter((/** @type {unknown} */ place) => typeof place === "string" && PLACE.test(place));
      return { portal: "progress", route: address, mark: found.mark, seen: found.seen, done: done.slice(0, 2000) };
    }

    function kept() {
      try {
        return sound(JSON.parse(localStorage.getItem(key)));
      } catch {
        return null;
      }
    }

    function keep() {
      try {
        if (state.done.length) {
          const title = document.querySelector("h1")?.textContent.trim(); /* the home page leads back by it */
          localStorage.setItem(key, JSON.stringify({ ...state, title, of: rows.length }));
        } else {
          localStorage.removeItem(key);
        }
      } catch {
        tell("Браузер не хранит отметки: сохраните их в файл, прежде чем закрыть страницу.");
      }
    }

    /** @param {string} words */
    function tell(words) {
      said.textContent = words;
    }

    function count() {
      const done = rows.filter((row) => boxes[row.getAttribute("data-part")].checked).length;
      tell(`Сделано ${done} из ${rows.length}.`);
    }

    function show() {
      rows.forEach((row) => {
        const place = row.getAttribute("data-part");
        boxes[place].checked = state.done.includes(place);
        row.classList.toggle("is-done", boxes[place].checked);
      });
      count();
    }

    /* Bring a state to the edition that is shown, and say what changed in what is not done. */
    function carry() {
      news.textContent = "";
      if (state.mark === mark && state.seen === mark) {
        show();
        return;
      }
      portal.past((editions) => {
        const was = own(editions, state.mark);
        const seen = own(editions, state.seen);
        if (state.mark !== mark && was && was.parts) {
          state.done = state.done.map((place) => own(was.parts, place)).filter(Boolean);
        }
        if (was || state.mark === mark) {
          state.mark = mark;
        }
        show();
        announce(seen, Boolean(was));
        keep();
      });
    }

    /** @param {any} found @param {string} name */
    function own(found, name) {
      return found && Object.hasOwn(found, name) ? found[name] : null;
    }

    /** @param {History.Change} change */
    function ahead(change) {
      return rows.some((row) => {
        const place = row.getAttribute("data-part");
        const inside = !change.part || place === change.part || place.startsWith(`${change.part}.`);
        return inside && !state.done.includes(place);
      });
    }

    /** @param {History.Edition | null} seen @param {boolean} known */
    function announce(seen, known) {
      const line = document.createElement("p");
      const button = document.createElement("button");
      const changes = seen ? seen.changes.filter(ahead) : [];
      if (!state.done.length) {
        state = fresh();
        return;
      }
      line.textContent =
        !seen || !known
          ? "Маршрут изменился, а ваша прежняя редакция порталу неизвестна: проверьте отметки."
          : changes.length
            ? "Маршрут изменился с тех пор, как вы ставили отметки. В том, что вам ещё предстоит:"
            : "Маршрут изменился с тех пор, как вы ставили отметки, но не в том, что вам ещё предстоит.";
      news.appendChild(line);
      if (changes.length) {
        news.appendChild(portal.changes("Что изменилось", changes));
      }
      button.type = "button";
      button.className = "action";
      button.textContent = "Понятно";
      button.addEventListener("click", () => {
        state.seen = state.mark = mark;
        keep();
        news.textContent = "";
        panel.querySelector("button").focus();
      });
      news.appendChild(button);
    }

    /** @param {HTMLElement} row */
    function offer(row) {
      const place = row.getAttribute("data-part");
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      label.className = "mark on-screen";
      label.appendChild(box);
      label.appendChild(document.createTextNode(" сделано"));
      box.setAttribute("aria-label", `Сделано: ${row.getAttribute("data-what")}`);
      row.querySelector("[data-portal='mark']").appendChild(label);
      boxes[place] = box;
      box.addEventListener("change", () => {
        state.done = state.done.filter((other) => other !== place);
        if (box.checked) {
          state.done.push(place);
        }
        if (state.done.length === 1 && box.checked && !news.firstChild) {
          state.seen = state.mark = mark;
        }
        row.classList.toggle("is-done", box.checked);
        count();
        keep();
      });
    }

    function save() {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(state, null, 1)], { type: "application/json" }));
      link.download = `otmetki-${address.split("/").filter(Boolean).pop()}.json`;
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
      tell(`Отметки сохранены в файл ${link.download}.`);
    }

    /** @param {File} file */
    function load(file) {
      const reader = new FileReader();
      if (file.size > LARGEST) {
        tell("Это не файл отметок: он слишком велик.");
        return;
      }
      reader.onload = () => {
        let found = null;
        try {
          found = sound(JSON.parse(String(reader.result)));
        } catch {
          found = null;
        }
        if (!found) {
          tell("В файле нет отметок этого маршрута.");
          return;
        }
        state = found;
        keep();
        carry();
        count();
      };
      reader.onerror = () => tell("Файл не открылся.");
      reader.readAsText(file);
    }

    rows.forEach(offer);
    portal.all("progress-save", panel)[0].addEventListener("click", save);
    portal.all("progress-clear", panel)[0].addEventListener("click", () => {
      state = fresh();
      keep();
      news.textContent = "";
      show();
      tell("Отметки сняты.");
    });
    const chosen = portal.all("progress-file", panel)[0];
    portal.all("progress-load", panel)[0].addEventListener("click", () => chosen.click());
    chosen.addEventListener("change", () => {
      if (chosen.files.length) {
        load(chosen.files[0]);
      }
      chosen.value = "";
    });
    panel.hidden = false;
    show();
    carry();
  });
})(window.portal);
