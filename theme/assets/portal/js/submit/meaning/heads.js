// @ts-check
/* What the columns of a table mean, by its head, which may be merged over several rows, as in
   generator/proposals/intake/meaning/heads.py; and who a route is for, as in people.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DEEPEST = 3;
  const SURE = 3; /* columns known word for word beside which others may mean nothing */
  const NUMBERS = ["№", "№ п/п", "№п/п", "N"];
  const WHO = "для кого";
  const DEED = "дело";
  const PERSONAL = "личное";
  const [DETAIL, CONTENT, HELPS] = ["обсуждение", "содержание", "помогает"];
  /* Heads only by themselves: in longer ones these words mean something else. */
  const ALONE = new Map([
    ["имя", PERSONAL],
    ["с", "когда"],
    ["по", "до"],
    ["конец", "до"],
  ]);

  /* Whether a head is that of a column of numbers. */
  submit.isNumberHead = (text) => NUMBERS.includes(submit.stripSigns(text, " ."));
  /* Whether a head or a label names what belongs to the teacher: «Ф. И. О. педагога», «Имя». */
  submit.isPersonalHead = (text) => keyOf(text) === PERSONAL || submit.vocabulary.label(text) === PERSONAL;
  /** @param {string} text */
  function keyOf(text) {
    if (submit.isNumberHead(text)) {
      return "номер";
    }
    const alone = ALONE.get(submit.stripSigns(text, " .:").toLowerCase());
    if (alone) {
      return alone;
    }
    const key = submit.vocabulary.column(text);
    return key === DEED ? "" : key;
  }
  /* Numbers of steps or phases count rows, and periods below «Этап» tell when. */
  /** @param {string} key @param {Intake.Cell[]} held @param {boolean} dated */
  function toldBy(key, held, dated) {
    const said = held.map((cell) => cell.text).filter(Boolean);
    if ((key === "что" || key === "этап") && submit.fillers.counts(held)) {
      return "номер";
    }
    return key === "этап" && said.length && !dated && said.every(submit.deeds.isPeriod) ? "когда" : key;
  }
  /* The meanings of columns, where what stands below says more than their heads do. */
  /** @param {string[]} keys @param {Intake.Cell[][]} rows */
  function toldByRows(keys, rows) {
    const dated = keys.includes("когда");
    return keys.map((key, at) =>
      toldBy(
        key,
        rows.flatMap((row) => (at < row.length ? [row[at]] : [])),
        dated,
      ),
    );
  }
  /* The columns whose deeds belong to those of another: what a helper does; beside a common column what both do. */
  /** @param {{ at: number, who: string }[]} deeds */
  function ofOthers(deeds) {
    const common = deeds.some(({ who }) => !who);
    const found = deeds.filter(({ who }) => who && (common || who === HELPS));
    return deeds.some(({ who }) => who === HELPS) && found.length < deeds.length ? found.map(({ at }) => at) : [];
  }
  /* The meanings with those of columns that only say more of a deed: its theme, what its helper does, its content. */
  /** @param {string[]} keys @param {string[]} labels */
  function beside(keys, labels) {
    const { exact, inside: within } = submit.vocabulary;
    if (!keys.includes("что")) {
      return keys;
    }
    const found = keys.map((key, at) => (!key && exact("при деле", labels[at]) ? DETAIL : key));
    const deeds = found.flatMap((key, at) => (key === "что" ? [{ at, who: within("кто делает", labels[at]) }] : []));
    const others = ofOthers(deeds);
    others.forEach((at) => {
      found[at] = DETAIL;
    });
    const left = deeds.map(({ at }) => at).filter((at) => !others.includes(at));
    /** @param {string} word */
    const called = (word) => left.filter((at) => submit.stems(labels[at]).includes(submit.stems(word)[0]));
    const [content, named] = [called("содержание"), called("мероприятие")];
    if (left.length === 2 && content.length === 1 && named.length === 1 && content[0] !== named[0]) {
      found[content[0]] = CONTENT;
    }
    return found;
  }
  /* The last column of directions is what is done, «Модуль», where no other one tells it but by numbers. */
  /** @param {string[]} keys @param {Intake.Cell[][]} rows */
  function studied(keys, rows) {
    const last = keys.lastIndexOf("направление");
    const other = keys.some((key, at) => !key && rows.some((row) => /[а-яёa-z]/i.test(row[at]?.text || "")));
    const sure = keys.indexOf("направление") < last || keys.includes("часов");
    if (last < 0 || keys.includes("что") || keys.includes("задача") || other || !sure) {
      return keys;
    }
    return keys.map((key, at) => (at === last ? "что" : key));
  }
  submit.tableHead = (table) => {
    const first = table.rows[0];
    if (!first) {
      return null;
    }
    const keys = first.map((cell) => keyOf(cell.text));
    const known = new Set(keys.filter((key) => key && key !== PERSONAL));
    const width = submit.distinct(first).length;
    const full = submit.distinct(first).filter((cell) => cell.text).length;
    const dated = known.size === 1 && known.has("когда") && full > 2 && keys[0]; /* months by directions */
    const said = first.map((cell) => cell.text);
    const below = table.rows.slice(1, DEEPEST);
    const ends = below.findIndex((row) => !row.some((cell, at) => cell === first[at] && cell.text));
    const deep = 1 + (ends < 0 ? below.length : ends); /* a cell of the head reaches down into these rows */
    const labels = first.map((cell) => cell.text);
    table.rows.slice(1, deep).forEach((row) => {
      row.slice(0, keys.length).forEach((cell, at) => {
        labels[at] = submit.numberedColumn(first[at].text, cell.text) || labels[at];
      });
    });
    const many = submit.deficitHeads(said).length > 1 || submit.deeds.phases(said).length > 0;
    const spread = many || [said, labels].some((one) => submit.periodColumns.read(one, keys).size > 0);
    if (width < 2 || (known.size < 2 && !dated && !spread)) {
      return null;
    }
    table.rows.slice(1, deep).forEach((row) => {
      row.slice(0, keys.length).forEach((cell, at) => {
        keys[at] = (cell !== first[at] && keyOf(cell.text)) || keys[at];
      });
    });
    const rows = deep + Number(submit.fillers.numbersColumns(table.rows[deep]));
    const meant = toldByRows(keys, table.rows.slice(rows));
    const told = spread ? meant : studied(meant, table.rows.slice(rows));
    const acted = submit.actedKeys(told);
    const guessed = told.includes("") && submit.aimedKeys(told) && acted !== told ? labels[told.indexOf("")] : "";
    return { keys: submit.confirmedKeys(beside(acted, labels), labels), labels, rows, guessed };
  };
  /* The places of heads that are deficits themselves: «Дефицит 1. Не слышу тихих». */
  submit.deficitHeads = (labels) =>
    labels.flatMap((label, at) => (label.search(submit.expression("deficit-number")) === 0 ? [at] : []));
  /* A first row by what its words alone mean. */
  submit.namedHead = (row) => ({
    keys: row.map((cell) => keyOf(cell.text)),
    labels: row.map((cell) => cell.text),
    rows: 1,
  });
  /* Whether a row can be nothing but a head: each text means a column or a period, two of them word for word; or three
     word for word, each another one. */
  /** @param {Intake.Cell[]} row */
  function isHead(row) {
    const said = submit
      .distinct(row)
      .map((cell) => cell.text)
      .filter((text) => text && !submit.periodColumns.column(text));
    const keys = said.map(keyOf);
    const exact = said.filter((text, at) => keys[at] && submit.vocabulary.exact("столбец", text));
    const sure = new Set(exact.map(keyOf)).size >= SURE && keys.filter(Boolean).length * 2 > said.length;
    return sure || (keys.every(Boolean) && new Set(keys).size > 1 && exact.length > 1);
  }
  /* Whether a row begins a table by its number and a word of a column, below a row with fewer cells. */
  /** @param {Intake.Cell[]} row @param {Intake.Cell[]} above */
  function widens(row, above) {
    const [said, before] = [row, above].map((one) =>
      submit
        .distinct(one)
        .map((cell) => cell.text)
        .filter(Boolean),
    );
    const known = new Set(said.map(keyOf).filter(Boolean));
    return keyOf(said[0] || "") === "номер" && known.size > 2 && before.length < said.length && said.length > 2;
  }
  /* Cut a table where a head stands in its midst; the one text of the row above names what follows. */
  submit.tableParts = (table) => {
    /** @type {(Intake.Line | Intake.Table)[]} */
    const parts = [];
    let begun = 0;
    table.rows.forEach((row, at) => {
      const merged = at > 0 && row.some((cell, n) => cell.text && cell === table.rows[at - 1][n]);
      if (at === 0 || merged || !(isHead(row) || widens(row, table.rows[at - 1]))) {
        return;
      }
      const above = submit.distinct(table.rows[at - 1]).filter((cell) => cell.text || cell.tables.length);
      const named = at - 1 > begun && above.length === 1 && !above[0].tables.length;
      const end = named ? at - 1 : at;
      parts.push({ rows: table.rows.slice(begun, end) });
      if (named) {
        parts.push({ text: above[0].text, item: false, head: true });
      }
      begun = at;
    });
    return begun ? [...parts, { rows: table.rows.slice(begun) }] : [table];
  };
  submit.headCells = (table, deep) => submit.distinct(table.rows.slice(0, deep).flat());

  /** @param {Intake.Stems} known @param {Intake.Stems} here */
  function inside(known, here) {
    if (known[known.length - 1] === "язык" && here.includes("язык")) {
      return known.every((one) => here.includes(one)); /* «русского и английского языков» */
    }
    return here.some((_, at) => at + known.length <= here.length && known.every((one, n) => here[at + n] === one));
  }
  /* The values of a list whose words stand in a text, each with how many words of it did. */
  /** @param {string} said @param {[value: string, names: Intake.Stems[]][]} list */
  function found(said, list) {
    const here = submit.stems(said);
    return list.flatMap(([value, names]) => {
      const sizes = names.filter((known) => inside(known, here)).map((known) => known.length);
      return sizes.length ? [{ value, size: Math.max(...sizes) }] : [];
    });
  }
  /* Whether a text begins with a role: «учителя химии МБОУ …», and not the name of a school. */
  submit.leadsWithRole = (said) => {
    const here = submit.stems(said);
    const names = submit.words.roles.flatMap(([, all]) => all);
    return names.some((known) => known.length > 0 && known.every((one, n) => here[n] === one));
  };
  /* Whether a role of the list stands in a text. */
  submit.tellsRole = (said) => found(said, submit.words.roles).length > 0;
  submit.namesOfRole = (role) => submit.words.roles.filter(([value]) => value === role).flatMap(([, names]) => names);
  /* Whether a post is another one than that which is known: another role, or the same with other subjects. */
  submit.differsPost = (said, draft) => {
    const who = draft.values[WHO] || {};
    const roles = found(said, submit.words.roles).map((one) => one.value);
    if (!roles.length || who["роль"] === undefined) {
      return false;
    }
    const subjects = found(said, submit.words.subjects).map((one) => one.value);
    /** @type {string[]} */
    const known = who["предметы"] || [];
    const others = known.length > 0 && subjects.length > 0 && !known.some((one) => subjects.includes(one));
    return !roles.includes(who["роль"]) || others;
  };
  /* Fill «для кого» from the words of a post; gives whether a role was found in them. */
  submit.readPost = (said, draft, experience, posted) => {
    const roles = found(said, submit.words.roles);
    const known = found(said, submit.words.subjects);
    if (!roles.length && !(posted && known.length)) {
      return false;
    }
    const who = draft.values[WHO] || {};
    draft.values[WHO] = who;
    if (roles.length && who["роль"] === undefined) {
      /* «заместитель директора» is no «директор»: the name of more words counts */
      who["роль"] = roles.reduce((best, one) =>
        one.size > best.size || (one.size === best.size && submit.signs(one.value) > submit.signs(best.value))
          ? one
          : best,
      ).value;
    }
    const before = who["предметы"] || [];
    const subjects = known.map((one) => one.value).filter((one) => !before.includes(one));
    if (subjects.length) {
      who["предметы"] = [...before, ...subjects];
    }
    if (experience) {
      who["опыт"] = experience;
    }
    return true;
  };
  /* The text without names, phones and the like, and without the signs around them. */
  submit.withoutPersonal = (text) => {
    const spans = new Map(
      submit
        .findPersonal(text, {})
        .map((one) => [`${one.start},${one.end}`, /** @type {const} */ ([one.start, one.end])]),
    );
    const left = Array.from(spans.values())
      .sort((one, other) => other[0] - one[0] || other[1] - one[1])
      .reduce((said, [start, end]) => `${said.slice(0, start)} ${said.slice(end)}`, text)
      .replace(submit.expression("served"), "");
    const bare = submit.stripSigns(left, " ,;.:").replace(submit.expression("contact"), "");
    return submit.stripSigns(submit.squeeze(bare.replace(submit.expression("spaced"), "$1")), " ,;:/_.");
  };
})(window.portal);
