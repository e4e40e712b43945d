// @ts-check
/* What rows come to: how many teachers and deficits, which rows are not understood and why, where something personal
   stands. The district counts by the same rules. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const LISTS = ["роль", "предмет", "уровень", "опыт"];
  /* What a code is made of: «П1» and «П-01» are one, «1-12» and «11-2» are two. */
  const PARTS = /\p{L}+|\p{Nd}+/gu;

  /** @param {string} code */
  function plain(code) {
    const { latin, cyrillic } = submit.model.alike;
    const upper = Array.from(code.toUpperCase(), (one) => cyrillic[latin.indexOf(one)] || one).join("");
    return (upper.match(PARTS) || []).map((part) => part.replace(/^0+(?=[0-9])/, "")).join("-");
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
  /** @param {Collect.Said} row @param {number} index @param {string[]} keys @returns {Collect.Looked} */
  function look(row, index, keys) {
    /** @type {Collect.Looked} */
    const found = {
      place: `строка ${index + 1}`,
      made: null,
      codes: [],
      isWithout: false,
      guess: "",
      unread: [],
      told: [],
      personal: [],
    };
    const cells = keys.map((key) => ({ text: row[key] || "" }));
    const head = { keys, labels: keys, first: 0, last: 0 };
    const told = (/** @type {"unread" | "told" | "personal"} */ sort, /** @type {string} */ message) => {
      found[sort].push(message.replace(/^вырезано:/, "личное:"));
    };
    const read = collect.readRow(cells, head, { levels: [], subjects: [] }, found.place, told);
    found.isWithout = Boolean(read[0]?.isWithout);
    found.made = read.length ? read[0].made : null;
    found.codes = read.map((one) => one.made.code).filter(Boolean);
    if (keys.some((key) => key !== "код" && (row[key] || "").trim())) {
      found.told.push(...unknown(row));
    }
    if (found.made && !found.made.code) {
      found.told.push("нет кода: педагог посчитан, но год к году его не сравнить");
    }
    found.guess = found.made?.guessed ? found.made.deficits.map(collect.deficitTitle).join("; ") : "";
    return found;
  }
  collect.lookAt = (rows, keys) => {
    const all = rows.map((row, index) => look(row, index, keys));
    /** @type {Map<string, number>} */
    const codes = new Map();
    all.forEach((one, index) => {
      one.codes.forEach((said) => {
        const code = plain(said);
        if (codes.has(code)) {
          one.told.push(`код «${said}» уже стоит в строке ${codes.get(code) + 1}: район посчитает одного педагога`);
        } else {
          codes.set(code, index);
        }
      });
    });
    const made = all.filter((one) => one.made);
    /** @param {Collect.Looked[]} some */
    const whose = (some) => new Set(some.flatMap((one) => one.codes.map(plain)));
    const others = whose(made.filter((one) => !one.isWithout));
    const free = made.filter((one) => one.isWithout);
    return {
      rows: all,
      without:
        Array.from(whose(free)).filter((code) => !others.has(code)).length +
        free.filter((one) => !one.codes.length).length,
      teachers: codes.size + made.filter((one) => !one.made.code).length,
      deficits: new Set(made.flatMap((one) => one.made.deficits)).size,
      unread: all.filter((one) => one.unread.length).length,
      personal: all.filter((one) => one.personal.length).length,
    };
  };
  /** @param {number} number */
  function notRead(number) {
    return number
      ? `${portal.counted(number, "строка", "строки", "строк")} ${number === 1 ? "не понята" : "не поняты"}`
      : "все строки поняты";
  }
  collect.saidOf = (found) =>
    [
      portal.counted(found.teachers, "педагог", "педагога", "педагогов"),
      portal.counted(found.deficits, "дефицит", "дефицита", "дефицитов"),
      found.without ? `у ${found.without} дефицита нет` : "",
      notRead(found.unread),
      found.personal ? `личное в ${portal.counted(found.personal, "строке", "строках", "строках")}` : "",
    ]
      .filter(Boolean)
      .join(", ");
})(window.portal);
