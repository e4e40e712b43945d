// @ts-check
/* The sheet that is open: its head, its rows as texts, and the way back. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const MOST_BACK = 60;
  const CODE = "У";

  collect.COLUMNS = [
    ["код", "Код"],
    ["роль", "Роль"],
    ["предмет", "Предмет"],
    ["уровень", "Уровень"],
    ["опыт", "Опыт"],
    ["дефицит", "Дефицит из банка"],
    ["своими словами", "Если в банке нет — своими словами"],
    ["задача", "Образовательная задача"],
    ["этап", "Этап"],
    ["форма", "Форма предъявления результата"],
    ["запрос", "Что нужно от района"],
  ];
  collect.KEYS = collect.COLUMNS.map(([key]) => key);
  collect.LABELS = [
    ["school", "Школа"],
    ["period", "Период"],
    ["teachers", "Педагогов всего"],
    ["taking", "Участвуют"],
    ["who", "Кто собирает"],
  ];

  function newId() {
    return `${Date.now().toString(36)}.${Math.random().toString(36).slice(2, 10)}`;
  }
  /** @param {Collect.Said[]} rows */
  function nextCode(rows) {
    const given = rows.map((row) => /^(\p{L}{1,3})[ -]?(\d{1,3})$/u.exec((row["код"] || "").trim()));
    const last = given.filter(Boolean).pop();
    const letters = last ? last[0].slice(0, last[0].length - last[2].length) : CODE;
    const numbers = given.filter((one) => one?.[0].startsWith(letters)).map((one) => Number(one[2]));
    return `${letters}${Math.max(0, ...numbers) + 1}`;
  }
  collect.freshRow = (rows) => ({ код: nextCode(rows) });
  collect.freshSheet = () => ({
    uid: newId(),
    note: "",
    head: { school: "", period: "", teachers: "", taking: "", who: "" },
    rows: [collect.freshRow([])],
  });
  collect.isBlank = (row) => collect.KEYS.every((key) => key === "код" || !(row[key] || "").trim());
  collect.isEmpty = (sheet) =>
    sheet.rows.every(collect.isBlank) && !Object.values(sheet.head).some((said) => said.trim());

  /** @type {Collect.Sheet} */
  const sheet = collect.freshSheet();
  collect.sheet = sheet;
  /** @type {string[]} */
  let back = [];

  function text() {
    return JSON.stringify({ head: sheet.head, rows: sheet.rows });
  }
  collect.textOf = text;
  /* Another sheet, or another state of this one. */
  collect.putSheet = (given) => {
    if (given.uid !== sheet.uid) {
      back = [];
    }
    Object.assign(sheet, JSON.parse(JSON.stringify(given)));
    submit.emit("sheet");
  };
  collect.anotherId = (note) => {
    sheet.uid = newId();
    sheet.note = note;
  };
  /* Keep the sheet as it stands for the way back. */
  collect.remember = () => {
    const now = text();
    if (back[back.length - 1] !== now) {
      back = back.concat(now).slice(-MOST_BACK);
    }
  };
  collect.mayUndo = () => back.length > 0;
  collect.undo = () => {
    const now = text();
    let before = back.pop();
    while (before === now) {
      before = back.pop();
    }
    if (before) {
      Object.assign(sheet, JSON.parse(before));
      submit.emit("sheet");
      submit.emit("edited");
    }
    return Boolean(before);
  };
  /* Change the rows as a whole; the page draws them anew. */
  collect.change = (act) => {
    collect.remember();
    act(sheet);
    submit.emit("sheet");
    submit.emit("edited");
  };
})(window.portal);
