// @ts-check
/* A table comes in: from the clipboard or from a file. What was not read is told by its place; a table without a head
   is asked about. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const LONGEST = 4 * 1024 * 1024;
  const PICTURE = /\.(?:jpe?g|png|gif|heic|heif|webp|bmp|tiff?)$/i;
  const FAILED = "То, что читает таблицы, не загрузилось: проверьте связь и вставьте ещё раз. Лист остался как был.";

  /* The texts of a row as the form has them: words of the lists in the place of those that mean them. */
  /** @param {Collect.ReadRow} row @returns {Collect.Said} */
  function texts({ said, made, isWithout }) {
    const several = (/** @type {string[]} */ all, /** @type {string} */ raw) =>
      all.length ? all.join(", ") : raw || "";
    /* What names a deficit by its number or title, in either column, is one of the bank. */
    const exact = (/** @type {string | undefined} */ text) => {
      const found = text ? collect.findDeficits(text, made.subjects) : null;
      return found && !found.guessed ? found.deficits : [];
    };
    const bank = exact(said["дефицит"]);
    const blocks = !said["дефицит"] && said["блок"] && !made.guessed ? made.deficits : [];
    const own = bank.length || blocks.length || said["дефицит"] ? [] : exact(said["своими словами"]);
    return {
      код: made.code,
      роль: made.role,
      предмет: several(made.subjects, said["предмет"]),
      уровень: several(made.levels, said["уровень"]),
      опыт: made.experience || said["опыт"] || "",
      дефицит: [...bank, ...own, ...blocks].map(collect.deficitTitle).join("; "),
      "своими словами": [
        bank.length ? "" : said["дефицит"],
        blocks.length ? "" : said["блок"],
        own.length ? "" : said["своими словами"],
        isWithout ? "дефицита нет" : "",
      ]
        .filter(Boolean)
        .join("\n"),
      задача: made.task,
      этап: made.step || said["этап"] || "",
      форма: made.form,
      запрос: made.wish,
    };
  }
  /** @param {Collect.Found} found */
  function head(found) {
    const first = found.rows[0]?.said || {};
    /** @type {Partial<Collect.SheetHead>} */
    const own = { school: first["школа"], period: first["период"] && collect.monthOf(first["период"]) };
    collect.LABELS.forEach(([key]) => {
      collect.sheet.head[key] = collect.sheet.head[key].trim() || found.head[key] || own[key] || "";
    });
  }
  /* Rows that were read join the sheet; the empty ones that waited for them go. */
  collect.add = (found, from) => {
    const rows = [...found.rows, ...found.without].map(texts);
    if (rows.length) {
      collect.change((sheet) => {
        head(found);
        sheet.rows = [...sheet.rows.filter((row) => !collect.isBlank(row)), ...rows];
        sheet.rows.forEach((row, at) => {
          row["код"] = row["код"] || collect.freshRow(sheet.rows.slice(0, at).concat(sheet.rows.slice(at + 1)))["код"];
        });
      });
    }
    const count = portal.counted(rows.length, "строка", "строки", "строк");
    const here = [...found.rows, ...found.without].map((row) => row.place);
    const told = [...found.unread.filter((one) => !here.includes(one.place)), ...found.personal, ...found.told];
    submit.emit("taken", `${from}: ${rows.length ? `добавлено ${count}` : "строк педагогов не нашлось"}.`, told);
    if (!rows.length && found.unknown.length) {
      submit.emit("unnamed", found.unknown[0]);
    }
  };
  /* Rows with one text before a table are lines, as in a workbook. */
  /** @param {Collect.Block[]} blocks @returns {Collect.Block[]} */
  function apart(blocks) {
    return blocks.flatMap((block) => {
      if (!("rows" in block)) {
        return [block];
      }
      const rows = block.rows.filter((row) => row.some((cell) => cell.text));
      const first = rows.findIndex((row) => collect.filled(row).length !== 1);
      const lines = (first < 0 ? rows : rows.slice(0, first)).flatMap(collect.filled);
      const numbers = block.rows.flatMap((row, at) => (row.some((cell) => cell.text) ? [at + 1] : []));
      return first < 0 ? lines : [...lines, { rows: rows.slice(first), numbers: numbers.slice(first) }];
    });
  }
  /* Whether the clipboard holds a table; then it is taken. */
  collect.paste = (data) => {
    const html = data.getData("text/html");
    const text = data.getData("text/plain");
    const isTable = /<table/i.test(html) || /[^\n]\t[^\n]/.test(text);
    if (!isTable) {
      return false;
    }
    if (html.length > LONGEST && text.length > LONGEST) {
      submit.emit("taken", "Скопировано слишком много: вставьте таблицу по частям.", []);
      return true;
    }
    collect.loadReader().then(
      () => {
        const copied = html.length <= LONGEST && /<table/i.test(html) ? submit.copiedBlocks(html) : null;
        collect.add(collect.readBlocks(apart(copied || [{ rows: submit.tabbedRows(text) }])), "Вставлено из таблицы");
      },
      () => submit.emit("taken", FAILED, []),
    );
    return true;
  };
  collect.open = async (file) => {
    if (PICTURE.test(file.name)) {
      submit.emit("taken", "Это снимок, а не таблица: откройте сам файл Excel или Word. Лист остался как был.", []);
      return;
    }
    try {
      await collect.loadFiles();
    } catch {
      submit.emit("taken", FAILED, []);
      return;
    }
    try {
      const most = submit.words.bounds.file;
      if (file.size > most) {
        throw new submit.Refused(`файл больше ${most / 1024 / 1024} МБ: уберите из него снимки`);
      }
      const { body, unread } = await submit.readDocument(file.name, await file.arrayBuffer());
      const found = collect.readBlocks(/** @type {Collect.Block[]} */ (body));
      found.unread.push(...Array.from((unread || new Map()).values()));
      collect.add(found, `Файл «${file.name}»`);
    } catch (fault) {
      const said = fault instanceof submit.Refused ? fault.message : submit.words.unreadable;
      submit.emit("taken", `${submit.capital(said)}. Лист остался как был.`, []);
    }
  };
})(window.portal);
