// @ts-check
/* One teacher: the fields of her row, the tools, what is said of it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const LISTED = ["роль", "предмет", "уровень", "опыт", "этап"];
  const SEVERAL = ["предмет", "уровень"];
  const LONG = ["своими словами", "задача", "форма", "запрос"];
  /** @type {Record<string, string>} */
  const SHORT = { "своими словами": "Или своими словами", форма: "Чем покажет" };
  /** @type {Record<string, string>} */
  const SHOWN = {
    дефицит: "Как она говорит: «не слышат друг друга»",
    задача: "Освоить …",
    запрос: "Семинар, консультация, встреча",
  };

  /* Suggestions of a closed list, for the part behind the last comma where there may be several. */
  /** @param {string} key @param {string} typed @returns {Collect.Option[]} */
  function listed(key, typed) {
    if (!collect.isReady()) {
      return [];
    }
    const part = SEVERAL.includes(key) ? typed.slice(typed.lastIndexOf(",") + 1) : typed;
    const values = submit.model.collect.values[key] || [];
    const said = part.trim().toLowerCase();
    const whole = values.some((value) => value.toLowerCase() === said);
    const meant = said && !whole ? collect.list(key).all(part) : [];
    const fit = values.filter((value) => !said || whole || value.toLowerCase().includes(said));
    return Array.from(new Set([...fit, ...meant])).map((value) => ({ value, words: value }));
  }
  /** @param {string} typed @param {string} subject @returns {Collect.Option[]} */
  function deficits(typed, subject) {
    if (!collect.isReady()) {
      return [];
    }
    const known = collect.findDeficits(typed, []);
    const text = known.deficits.length && !known.guessed ? "" : typed;
    return collect
      .offerDeficits(text, collect.list("предмет").all(subject))
      .map((one) => ({ value: collect.deficitTitle(one.id), words: `${one.id} — ${one.title}`, more: one.about }));
  }
  /** @param {Collect.Said} row @param {string} key @param {string} value */
  function put(row, key, value) {
    row[key] = value;
    submit.emit("edited");
  }
  /** @param {Collect.Said} row @param {string} key @param {string} title */
  function field(row, key, title) {
    const box = node("div", "collect__field");
    const label = node("label", "collect__label", SHORT[key] || title);
    const input = LONG.includes(key) ? node("textarea", "collect__input") : node("input", "collect__input");
    let fresh = true;
    box.setAttribute("data-key", key);
    label.htmlFor = input.id = submit.id();
    input.value = row[key] || "";
    input.placeholder = SHOWN[key] || "";
    if (input instanceof HTMLTextAreaElement) {
      input.rows = 2;
    } else {
      input.type = "text";
    }
    input.addEventListener("focus", () => {
      fresh = true;
    });
    input.addEventListener("input", () => {
      if (fresh) {
        fresh = false;
        collect.remember();
      }
      put(row, key, input.value);
    });
    box.append(label);
    if (input instanceof HTMLInputElement && (LISTED.includes(key) || key === "дефицит")) {
      const offer = (/** @type {string} */ typed) =>
        key === "дефицит" ? deficits(typed, row["предмет"] || "") : listed(key, typed);
      box.append(
        collect.combobox(input, offer, (value) => {
          const before = SEVERAL.includes(key) ? input.value.slice(0, input.value.lastIndexOf(",") + 1) : "";
          collect.remember();
          input.value = before ? `${before} ${value}` : value;
          put(row, key, input.value);
        }),
      );
      if (key === "дефицит") {
        input.addEventListener("change", () => ownWords(row, input));
      }
    } else {
      box.append(input);
    }
    return box;
  }
  /* What the bank does not have is written down in her own words, one column further. */
  /** @param {Collect.Said} row @param {HTMLInputElement} input */
  function ownWords(row, input) {
    const typed = input.value.trim();
    if (!collect.isReady() || !typed) {
      return;
    }
    const found = collect.findDeficits(typed, collect.list("предмет").all(row["предмет"] || ""));
    if (found.deficits.length && !found.guessed) {
      input.value = row["дефицит"] = found.deficits.map(collect.deficitTitle).join("; ");
    } else {
      const own = /** @type {HTMLTextAreaElement} */ (
        input.closest(".collect__row").querySelector('[data-key="своими словами"] textarea')
      );
      own.value = row["своими словами"] = [row["своими словами"], typed].filter(Boolean).join("\n");
      input.value = row["дефицит"] = "";
      portal.say("В банке выбора нет: слова записаны в соседнее поле.");
    }
    submit.emit("edited");
  }

  collect.rowForm = (row, index, acts) => {
    const box = node("div", "collect__row");
    const head = node("div", "collect__top");
    const name = node("h3", "collect__name", `Строка ${index + 1}`);
    const tools = node("div", "collect__tools");
    const fields = node("div", "collect__fields");
    const said = node("ul", "collect__said");
    name.id = submit.id();
    said.id = submit.id();
    box.setAttribute("role", "group");
    box.setAttribute("aria-labelledby", name.id);
    box.setAttribute("aria-describedby", said.id);
    /** @type {[words: string, act: () => void][]} */
    const offered = [
      ["Повторить", () => acts.again(index)],
      ["Удалить", () => acts.remove(index)],
    ];
    offered.forEach(([words, act]) => {
      const tool = submit.button(words, act, "collect__tool");
      tool.setAttribute("aria-label", `${words} строку ${index + 1}`);
      tools.append(tool);
    });
    fields.append(...collect.COLUMNS.map(([key, title]) => field(row, key, title)));
    head.append(name, tools);
    box.append(head, fields, said);
    return box;
  };
})(window.portal);
