// @ts-check
/* The worksheet of cases: marks of two experts side by side, what they agree on, who has a deficit. */
"use strict";
((portal) => {
  const { say, numbers, whole, within, reaches, meant } = portal.worksheetNumbers;

  /** @typedef {{ name: string, all: number[][], marks: number[], k: number, open: boolean[] }} Line */

  /* Whose work a name tells: «П2 К-1.2», «Педагог 1, кейс 2», «Учитель А, кейс 1». */
  const PERSON =
    /^(?:\S*\d\S*|(?:педагог|учитель|преподаватель|воспитатель|код)\S*\s+(?:№\s*)?\S+|\S+\s+(?:№\s*)?\d\S*|\S+)/i;
  /** @param {string} name */
  function named(name) {
    return (PERSON.exec(name.trim()) || [name])[0].replace(/,$/, "");
  }
  /** @param {string} name */
  function person(name) {
    return meant(named(name));
  }
  /** @param {number[]} list */
  const apart = (list) => Math.max(...list) - Math.min(...list);
  /** @param {number[]} list */
  const mean = (list) => list.reduce((a, b) => a + b) / list.length;

  /* The rows of one name are one answer as several experts see it. */
  /** @param {Worksheets.Row[]} rows @returns {Line[]} */
  function answers(rows) {
    /** @type {Map<string, { name: string, all: number[][] }>} */
    const groups = new Map();
    rows.forEach((row) => {
      const key = meant(row.name.replace(/,/g, " "));
      const own = groups.get(key) || { name: row.name, all: [] };
      groups.set(key, own);
      own.all.push(numbers(row.cells));
    });
    return Array.from(groups.values(), ({ name, all }) => {
      const columns = all[0].map((_, j) => all.map((row) => row[j]));
      const marks = columns.map(mean);
      /* Two experts have settled nothing yet; a third one has been called for it. */
      const open = columns.map((column) => all.length === 2 && reaches(apart(column), 2));
      return { name, all, marks, open, k: portal.formulas.profile(marks) };
    });
  }
  /* The cases of each person. */
  /** @param {Line[]} lines */
  function byPerson(lines) {
    /** @type {Map<string, Line[]>} */
    const people = new Map();
    lines.forEach((line) => {
      const key = person(line.name);
      people.set(key, [...(people.get(key) || []), line]);
    });
    return people;
  }
  /* The code stands before the case: a level is said of one person by two cases and more. */
  /** @param {Line[]} own */
  function level(own) {
    const k = mean(own.map((line) => line.k));
    if (own.length < 2) {
      return "один кейс — гипотеза";
    }
    return reaches(k, 80) ? "не выявлен" : reaches(k, 60) ? "минимальный" : reaches(k, 40) ? "средний" : "высокий";
  }
  /* Who got 1 or less for one criterion in two cases: a deficit, as the method says, if they are of one competence.
     A mark that the experts still argue about proves nothing. */
  /** @param {Line[][]} people @param {string[]} heads */
  function lowInTwo(people, heads) {
    const several = people.filter((own) => own.length > 1);
    const found = several.flatMap((own) => {
      const low = heads.filter((_, j) => own.filter((one) => !one.open[j] && reaches(1, one.marks[j])).length > 1);
      return low.length ? [`${named(own[0].name)} — ${low.join(", ").toLowerCase()}`] : [];
    });
    if (!several.length) {
      return [];
    }
    if (found.length) {
      return [`Балл 1 и ниже в двух кейсах: ${found.join("; ")}. Если кейсы одной компетенции, это дефицит.`];
    }
    return [
      several.some((own) => own.some((line) => line.open.includes(true)))
        ? "Бесспорного балла 1 и ниже по одному критерию в двух кейсах нет ни у кого: сначала решите спорные."
        : "Ни у кого нет балла 1 и ниже по одному критерию в двух кейсах: дефицита эти кейсы не показали.",
    ];
  }
  /** @param {number[]} means */
  function weakest(means) {
    const least = Math.min(...means);
    const at = means.flatMap((one, j) => (reaches(least, one) ? [j + 1] : []));
    const said = `в среднем ${say(least, 2)} из 3`;
    if (at.length === means.length) {
      return `Критерии решены одинаково: ${said}.`;
    }
    return `Слабее всего ${at.length > 1 ? "критерии" : "критерий"} ${at.join(", ")}: ${said}.`;
  }
  /* How often the first two experts of each answer put the same: the fields of К-6. */
  /** @param {Line[]} lines */
  function agreement(lines) {
    const pairs = lines
      .filter((line) => line.all.length > 1)
      .flatMap(({ all: [a, b] }) => a.map((one, j) => [one, b[j]]));
    if (!pairs.length) {
      return [];
    }
    const far = pairs.filter((pair) => reaches(apart(pair), 2)).length;
    const same = pairs.filter((pair) => apart(pair) === 0).length;
    const share = (/** @type {number} */ part) => `${say((part / pairs.length) * 100, 1)} %`;
    return [
      `Для К-6: пар оценок ${pairs.length}, совпало ${same}, на балл ${pairs.length - same - far}, ` +
        `на два и больше ${far}. Точных ${share(same)}, «в пределах балла» ${share(pairs.length - far)}.`,
    ];
  }
  /** @param {Worksheets.Row} row @param {string[]} heads */
  function fault(row, heads) {
    const marks = numbers(row.cells);
    if (whole(marks) && within(marks, 0, 3)) {
      return [];
    }
    const at = marks.findIndex((mark) => !(mark >= 0 && mark <= 3));
    const text = row.cells[at].trim();
    return [`Строка «${row.name}», «${heads[at]}»: ${text ? `«${text}»` : "пусто"}. Нужны баллы от 0 до 3.`];
  }

  portal.worksheets["case-profile"] = (rows, _, heads) => {
    const bad = rows.flatMap((row) => fault(row, heads))[0];
    if (bad) {
      return { fault: bad };
    }
    const lines = answers(rows);
    const argued = lines.flatMap((line) =>
      line.open.flatMap((is, j) => (is ? [`${line.name}, критерий ${j + 1}`] : [])),
    );
    const people = byPerson(lines);
    return {
      words: [
        lines.length === 1
          ? `K = ${say(lines[0].k, 1)} %. Кейс один, значит, это гипотеза: уровень по нему не называют.`
          : weakest(lines[0].marks.map((_mark, j) => mean(lines.map((line) => line.marks[j])))),
        argued.length
          ? `Эксперты разошлись на 2 балла и больше: ${argued.join("; ")}. Обсудите или позовите третьего: ` +
            "пока это не решено, спорный балл вывода не даёт."
          : "Уровни — предложение портала, а не норматив: по среднему K двух кейсов.",
        ...lowInTwo(Array.from(people.values()), heads),
        ...agreement(lines),
      ],
      head: ["Код и кейс", "K, %", "Уровень дефицита", ...heads.map((_head, j) => String(j + 1))],
      rows: lines.map((line) => [
        line.name,
        say(line.k, 1),
        level(people.get(person(line.name))),
        ...line.marks.map((mark) => say(mark, 2)),
      ]),
      chart: {
        title: "K, доля решённого, %",
        most: 100,
        bars: lines.map((line) => ({ name: line.name, value: line.k, said: `${say(line.k, 1)} %` })),
      },
    };
  };
})(window.portal);
