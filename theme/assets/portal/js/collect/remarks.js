// @ts-check
/* What the sheet comes to, shown: the line above the rows, the places that need a look, what is said under a row. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;

  /* Where in the head something personal stands, or a month that is none. */
  function inHead() {
    return collect.LABELS.flatMap(([key, title]) => {
      const said = collect.sheet.head[key];
      const { kinds } = collect.cut(said);
      const words = kinds.length ? [`личное: ${kinds.join(", ")} — в файл не попадёт`] : [];
      if (key === "period" && said.trim() && !collect.monthOf(said)) {
        words.push("месяц не понят: впишите «октябрь 2026»");
      }
      return words.map((one) => `${title}: ${one}`);
    });
  }

  /* The line above the rows, with the rows that need a look, and what is said under each of them. */
  collect.remarks = (rows) => {
    const box = node("div", "collect__count");
    const line = node("p", "collect__line");
    const list = node("ul", "collect__places");
    line.setAttribute("role", "status");
    box.append(line, list);
    /* What was guessed is taken with one press. */
    /** @param {Collect.Looked} one @param {number} index */
    function guessed(one, index) {
      const item = node("li", "", `По сходству слов посчитано как ${one.guess} `);
      const take = submit.button(
        "Да, записать",
        () => {
          collect.change((sheet) => {
            sheet.rows[index]["дефицит"] = one.guess;
          });
          /** @type {HTMLElement} */ (rows.children[index].querySelector('[data-key="дефицит"] input')).focus();
        },
        "collect__tool",
      );
      take.setAttribute("aria-label", `Да, записать ${one.guess} в строку ${index + 1}`);
      item.append(take);
      return item;
    }
    /** @param {Collect.Looked} one @param {number} index @param {Element} form */
    function under(one, index, form) {
      const said = form.querySelector(".collect__said");
      const personal = one.personal.map((words) => `${words} — в файл не попадёт`);
      const all = [...one.unread, ...personal, ...one.told];
      const now = [...all, one.guess].join("\n");
      if (said.getAttribute("data-said") !== now) {
        said.setAttribute("data-said", now);
        said.replaceChildren(...all.map((words) => node("li", "", submit.capital(words))));
        said.append(one.guess ? guessed(one, index) : "");
      }
      form.classList.toggle("is-unread", one.unread.length > 0);
      form.classList.toggle("is-personal", one.personal.length > 0);
    }
    /** @param {Collect.Looked} one @param {number} index */
    function place(one, index) {
      const item = node("li");
      const go = submit.button(
        submit.capital(one.place),
        () => /** @type {HTMLElement} */ (rows.children[index].querySelector("input, textarea")).focus(),
        "collect__tool",
      );
      item.append(go, ` ${[...one.unread, ...one.personal].join("; ")}`);
      return item;
    }
    return {
      box,
      draw: () => {
        if (!collect.isReady()) {
          line.textContent = "";
          list.replaceChildren();
          return;
        }
        const found = collect.lookAt(collect.sheet.rows, collect.KEYS);
        const said = collect.saidOf(found);
        if (line.textContent !== said) {
          line.textContent = said;
        }
        found.rows.forEach((one, index) => {
          if (rows.children[index]) {
            under(one, index, rows.children[index]);
          }
        });
        list.replaceChildren(
          ...inHead().map((words) => node("li", "", words)),
          ...found.rows.flatMap((one, index) =>
            one.unread.length + one.personal.length && rows.children[index] ? [place(one, index)] : [],
          ),
        );
      },
    };
  };
})(window.portal);
