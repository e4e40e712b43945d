// @ts-check
/* What the sheet comes to: how many teachers and deficits, which rows are not understood and why, where something
   personal stands. The district counts by the same rules. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const LISTS = ["роль", "предмет", "уровень", "опыт"];
  const SIGNS = /[^\p{L}\p{N}]/gu;

  /** @param {string} code */
  function plain(code) {
    const { latin, cyrillic } = submit.model.alike;
    const upper = code.replace(SIGNS, "").toUpperCase();
    return Array.from(upper, (one) => cyrillic[latin.indexOf(one)] || one).join("");
  }
  /* What is written in a column and no list knows. */
  /** @param {Collect.Said} row */
  function unknown(row) {
    const wrong = LISTS.filter((key) => {
      const said = (row[key] || "").trim();
      if (!said || collect.isWhole("nothing", said)) {
        return false;
      }
      if (key === "уровень") {
        return !collect.levels(said).length;
      }
      return key === "опыт" ? !collect.experience(said) : !collect.list(key).all(said).length;
    });
    return wrong.map((key) => `${key} «${submit.cut(collect.cut(row[key]).text, 40)}»: такого в списке нет`);
  }
  /* What one row says, by the reader of tables. */
  /** @param {Collect.Said} row @param {number} index @returns {Collect.Looked} */
  function look(row, index) {
    /** @type {Collect.Looked} */
    const found = { place: `строка ${index + 1}`, made: null, guess: "", unread: [], told: [], personal: [] };
    const cells = collect.KEYS.map((key) => ({ text: row[key] || "" }));
    const head = { keys: collect.KEYS, labels: collect.KEYS, first: 0, last: 0 };
    const told = (/** @type {"unread" | "told" | "personal"} */ sort, /** @type {string} */ message) => {
      found[sort].push(message.replace(/^вырезано:/, "личное:"));
    };
    const read = collect.readRow(cells, head, { levels: [], subjects: [] }, found.place, told);
    found.made = read.length ? read[0].made : null;
    if (!collect.isBlank(row)) {
      found.told.push(...unknown(row));
    }
    if (found.made && !found.made.code) {
      found.told.push("нет кода: педагог посчитан, но год к году его не сравнить");
    }
    found.guess = found.made?.guessed ? found.made.deficits.map(collect.deficitTitle).join("; ") : "";
    return found;
  }
  collect.lookAt = (rows) => {
    const all = rows.map(look);
    /** @type {Map<string, number>} */
    const codes = new Map();
    all.forEach((one, index) => {
      const code = one.made ? plain(one.made.code) : "";
      if (code && codes.has(code)) {
        one.told.push(
          `код «${one.made.code}» уже стоит в строке ${codes.get(code) + 1}: район посчитает одного педагога`,
        );
      } else if (code) {
        codes.set(code, index);
      }
    });
    const made = all.filter((one) => one.made);
    return {
      rows: all,
      teachers: codes.size + made.filter((one) => !one.made.code).length,
      deficits: new Set(made.flatMap((one) => one.made.deficits)).size,
      unread: all.filter((one) => one.unread.length).length,
      personal: all.filter((one) => one.personal.length).length,
    };
  };
  /** @param {number} number */
  function notRead(number) {
    return number
      ? `${submit.counted(number, "строка", "строки", "строк")} ${number === 1 ? "не понята" : "не поняты"}`
      : "все строки поняты";
  }
  collect.saidOf = (found) =>
    [
      submit.counted(found.teachers, "педагог", "педагога", "педагогов"),
      submit.counted(found.deficits, "дефицит", "дефицита", "дефицитов"),
      notRead(found.unread),
      found.personal ? `личное в ${submit.counted(found.personal, "строке", "строках", "строках")}` : "",
    ]
      .filter(Boolean)
      .join(", ");

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
        const found = collect.lookAt(collect.sheet.rows);
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
