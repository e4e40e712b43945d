// @ts-check
/* What every format of a document comes down to, as in generator/proposals/intake/documents/blocks.py:
   lines and tables, in the order in which one reads. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Without what Word leaves and nobody sees: soft hyphens, marks of direction, control signs. */
  submit.cleanLine = (text) =>
    submit.stripSigns(
      text.replace(/\t/g, " ").replace(submit.expression("unseen"), "").replace(/\r/g, "\n"),
      " \n\u00a0",
    );
  submit.isBullet = (text) => text.search(submit.expression("bullet")) === 0;
  submit.unbulleted = (text) => text.replace(submit.expression("bullet"), "");

  /** @type {Builder.Submit["isTable"]} */
  submit.isTable = (block) => "rows" in block;
  submit.makeLine = (text, item, head, deep) => ({
    text,
    item: Boolean(item),
    head: Boolean(head),
    ...(deep ? { deep } : {}),
  });
  submit.makeCell = (blocks) => {
    /** @type {Intake.Line[]} */
    const lines = [];
    /** @type {Intake.Table[]} */
    const tables = [];
    (blocks || []).forEach((block) => {
      if (submit.isTable(block)) {
        tables.push(block);
      } else {
        lines.push(block);
      }
    });
    const shown = lines.filter((line) => submit.strip(line.text));
    return { lines, tables, text: shown.map((line) => line.text).join("\n") };
  };
  submit.distinct = (cells) => Array.from(new Set(cells));
  /* Every line that a reader sees, each once, however many places its cell covers. */
  submit.saidIn = (blocks) =>
    blocks.flatMap((block) =>
      submit.isTable(block)
        ? submit.distinct(block.rows.flat()).flatMap((cell) => submit.saidIn([...cell.lines, ...cell.tables]))
        : [block.text],
    );

  /* The letters of a column, from 1, as a workbook names it. */
  submit.columnName = (number) => {
    let letters = "";
    for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
      letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
    }
    return letters;
  };
  /* A word of two alphabets in Russian letters, where few letters are Latin and look the same. */
  /** @param {string} word */
  function russian(word) {
    const { latin, cyrillic } = submit.model.alike;
    const strange = Array.from(word.replace(/[^A-Za-z]/g, ""));
    const alike = strange.length * 2 <= word.length && strange.every((sign) => latin.includes(sign));
    return alike ? Array.from(word, (sign) => cyrillic[latin.indexOf(sign)] || sign).join("") : word;
  }
  /* A line as its reader sees it: without soft hyphens, and «Cрок» with a Latin «C» is «Срок». */
  /** @param {string} text */
  const seen = (text) => text.replace(submit.expression("invisible"), "").replace(submit.patterns.mixedWord, russian);
  const BEFORE_TABLES = "до первой таблицы";
  submit.BESIDE = "сноски, примечания и колонтитулы";
  submit.budget = () => {
    const most = submit.words.bounds;
    const what = submit.words.what || "маршрут";
    let cells = 0;
    let lines = 0;
    let signs = 0;
    function placed() {
      const after = made.table ? `после таблицы ${made.table}` : BEFORE_TABLES;
      return made.row ? `${made.word} ${made.table}, строка ${made.row}` : after;
    }
    /** @type {Intake.Budget} */
    const made = {
      hidden: new Map(),
      keepsHidden: Boolean(submit.words.what),
      word: "таблица",
      table: 0,
      row: 0,
      unread: new Map(),
      miss: (message, place, link) => {
        const here = place || placed();
        const key = `${here}: ${message}`;
        if (made.unread.size < most.unread && !made.unread.has(key)) {
          made.unread.set(key, { place: here, message, ...(link ? { link } : {}) });
        }
      },
      link: (given, address, place) => {
        const words = submit.squeeze(given);
        if (submit.lostLooks.hidesAddress(given)) {
          made.miss(submit.lostLooks.leads(words, address), place, { words, address });
        }
      },
      hide: (text, place) => {
        const count = text.split(/\s+/u).filter(Boolean).length;
        const here = place || placed();
        if (count) {
          made.hidden.set(here, (made.hidden.get(here) || 0) + count);
        }
      },
      column: (number) => `${made.word} ${made.table}, столбец ${submit.columnName(number)}`,
      line: (given) => {
        const text = seen(given);
        lines += 1;
        signs += text.length;
        if (lines > most.lines || signs > most.signs) {
          throw new submit.Refused(`в файле слишком много текста: это не ${what}; откройте его часть`);
        }
        return text;
      },
      cell: (count) => {
        cells += count === undefined ? 1 : count;
        if (cells > most.cells) {
          throw new submit.Refused(`в файле больше ${most.cells} клеток: это не ${what}`);
        }
      },
    };
    return made;
  };
})(window.portal);
