// @ts-check
/* A table below a heading that says what its rows are, as in generator/proposals/intake/meaning/headed_tables.py:
   «Литература», «Риски», «Результаты диагностики». */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DIAGNOSIS = "диагностика";
  const DEFICIT = "дефицит";
  const KEYS = ["источники", "риски", "вопросы", DIAGNOSIS];

  /* Whether a first row names its columns: it has that of numbers, or one that is known word for word. */
  /** @param {Intake.Cell[]} row */
  const isHead = (row) =>
    row.some((cell) => submit.isNumberHead(cell.text) || submit.vocabulary.exact("столбец", cell.text));

  /* Whether the first column of several is called after its heading: «Риск | Меры» below «Риски». */
  /** @param {Intake.Table} table @param {string} key */
  function names(table, key) {
    const first = table.rows.filter((row) => row.length).map((row) => row[0].text);
    return submit.vocabulary.exact("строка", first[0] || "") === key && first.length > 1 && first.every(Boolean);
  }
  /* Whether columns tell when; below a diagnosis, whether they tell what is done, or of deficits first. */
  /** @param {Intake.Head} head @param {string} key */
  function plans({ keys }, key) {
    if (["когда", "до", "задача"].some((one) => keys.includes(one))) {
      return true;
    }
    return key === DIAGNOSIS && (keys.includes("что") || keys.find((one) => one !== "номер") === DEFICIT);
  }

  submit.headedTables = {
    keys: KEYS,
    /* Whether a table is the list of its heading: no plan, and none of its rows has a label or a table of its own. */
    fits: (table, head, key) =>
      KEYS.includes(key) &&
      !(head && plans(head, key)) &&
      !table.rows.flat().some((cell) => cell.tables.length) &&
      !table.rows
        .slice(Number(names(table, key)))
        .some((row) => row.length > 0 && submit.vocabulary.label(row[0].text)),
    /* Each row is an item of the list; what a column calls a deficit is one. */
    read: (table, key, values, draft, number) => {
      const { words } = submit.count;
      const head = isHead(table.rows[0]) || names(table, key) ? table.rows[0] : [];
      const begun = head.length ? 1 : 0;
      draft.know(
        words(
          submit
            .headCells(table, begun)
            .map((cell) => cell.text)
            .join("\n"),
        ),
      );
      const columns = head.map((cell) => submit.vocabulary.column(cell.text));
      table.rows.slice(begun).forEach((row, at) => {
        const place = `таблица ${number}, строка ${at + 1 + begun}`;
        /** @type {string[]} */
        const said = [];
        submit
          .distinct(row)
          .filter((cell) => cell.text)
          .forEach((cell) => {
            if (!said.length && submit.matchWhole("row-number", cell.text)) {
              draft.know(words(cell.text));
            } else if (key === DIAGNOSIS && columns[row.indexOf(cell)] === DEFICIT) {
              values.take("затруднения", "", cell.text, place);
            } else {
              said.push(submit.squeeze(cell.text));
            }
          });
        if (said.length) {
          const mark = key === DIAGNOSIS ? ": " : " — ";
          const more = said.slice(1).join("; ");
          values.take(key, "", more ? `${said[0]}${mark}${more}` : said[0], place);
        }
      });
    },
  };
})(window.portal);
