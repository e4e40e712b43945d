// @ts-check
/* Months as columns, as in generator/proposals/intake/meaning/spread.py: the marks below them become the period of
   their row. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Which month of a school year a head names (from 1), or 0. */
  /** @param {string} text */
  function month(text) {
    const found = submit.matchWhole("month", submit.periods.plain(text));
    const stem = found ? found[1] : "";
    return submit.words.months.findIndex((name) => stem && name.startsWith(stem === "мая" ? "май" : stem)) + 1;
  }
  /* Months that follow each other are named by the first and the last; others one by one. */
  /** @param {number[]} months */
  function period(months) {
    const names = submit.words.months;
    const [first, last] = [months[0], months[months.length - 1]];
    if (months.every((one, n) => one === first + n)) {
      return first === last ? names[first - 1] : `${names[first - 1]}–${names[last - 1]}`;
    }
    return months.map((one) => names[one - 1]).join(", ");
  }
  /** @param {string} text */
  const line = (text) => ({ text, item: false, head: false });

  /* The one column without a meaning, where it stands before the dates, is what is done. */
  submit.actedKeys = (keys) => {
    const told = ["что", "задача", "дефицит", "направление", "этап"];
    const single = keys.filter((key) => !key).length === 1;
    if (!single || !keys.includes("когда") || told.some((key) => keys.includes(key))) {
      return keys;
    }
    return keys.find((key) => key !== "номер") === "" ? keys.map((key) => key || "что") : keys;
  };
  submit.isMonth = (text) => month(text) > 0;
  /* One column «когда» of the months, with the marks; null where months are no columns. */
  submit.gatherMonths = (table, head) => {
    const { mark, months: fewest } = submit.words.bounds;
    const found = head.labels.map(month);
    if (found.filter(Boolean).length < fewest) {
      return null;
    }
    const kept = head.keys.map((_, at) => at).filter((at) => !found[at]);
    /** @type {string[]} */
    const marks = [];
    /** @param {Intake.Cell[]} row */
    function gathered(row) {
      const said = found.flatMap((number, at) => {
        const text = number && row[at] ? submit.strip(row[at].text) : "";
        return text ? [{ at, number, text }] : [];
      });
      marks.push(...said.map((one) => one.text).filter((text) => submit.signs(text) <= mark));
      const cells = kept.flatMap((at) => (row[at] ? [row[at]] : []));
      const told = said.some((one) => submit.signs(one.text) > mark)
        ? said.map((one) => line(`${head.labels[one.at]}: ${one.text}`))
        : said.length
          ? [line(period(said.map((one) => one.number)))]
          : [];
      return [...cells, submit.makeCell(told)];
    }
    const body = table.rows.slice(head.rows).map(gathered);
    return {
      table: { ...table, rows: [...table.rows.slice(0, head.rows), ...body] },
      head: {
        keys: submit.actedKeys([...kept.map((at) => head.keys[at]), "когда"]),
        labels: [...kept.map((at) => head.labels[at]), "сроки"],
        rows: head.rows,
      },
      marks: marks.join("\n"),
    };
  };
})(window.portal);
