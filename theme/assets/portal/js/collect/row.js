// @ts-check
/* One row of a table becomes a teacher, as in generator/proposals/collect/row.py: words of the lists, a deficit,
   a step; or as many as it tells of. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const BLOCK = "блок";
  const STAGE = "ступень";
  const DEFICITS = collect.deficits;
  /** @type {Record<string, string>} */
  const OF_ROLE = { "учитель начальных классов": "НОО", воспитатель: "ДО" };

  /* What a row means; `told` hears of what is wrong in it. */
  collect.understand = (said, base, told) => {
    const get = (/** @type {string} */ key) => said[key] || "";
    const role = collect.list("роль").one(get("роль"));
    const own = collect.list("предмет").all(get("предмет"));
    const subjects = own.length ? own : base.subjects;
    const words = DEFICITS.filter((key) => said[key]).map((key) => said[key]);
    let match = said["дефицит"] ? collect.findDeficits(said["дефицит"], subjects) : null;
    if (match?.deficits.length) {
      collect.besideDeficits(said["дефицит"], subjects).forEach((text) => {
        const what = `«${text.slice(0, 40)}» рядом с дефицитом банка не посчитано`;
        told("told", `${what}: впишите второй строкой с тем же кодом`);
      });
    }
    if (!match && said[BLOCK]) {
      match = collect.ofBlocks(said[BLOCK], subjects, told);
      words.push(said[BLOCK]);
    } else if (said[BLOCK]) {
      told("told", "отмечены и блоки диагностики: посчитан дефицит, который назван");
    }
    if (!match?.deficits.length && words.length) {
      match = collect.findDeficits(words.join("\n"), subjects);
    }
    match?.passed.forEach((one) => {
      told("told", `«${one}» дефицитом не посчитан: номера отделяют запятой, и они есть в банке`);
    });
    const levels = collect.levels(get("уровень"));
    const outer = [levels, base.levels, classesIn(get("предмет"))].find((one) => one.length) || [];
    return {
      code: "",
      role: role || get("роль"),
      subjects: subjects.length ? subjects : collect.list("предмет").all(get("роль")),
      levels: outer.length ? outer : OF_ROLE[role] ? [OF_ROLE[role]] : [],
      experience: collect.experience(get("опыт")),
      deficits: match ? match.deficits : [],
      guessed: Boolean(match?.guessed),
      said: words.join("\n"),
      task: get("задача"),
      step: step(get("этап"), told),
      form: get("форма"),
      wish: get("запрос"),
    };
  };
  /* The levels of «Математика (5–6 кл.)». */
  /** @param {string} subject */
  function classesIn(subject) {
    return collect.expression("classed").test(subject) ? collect.levels(subject) : [];
  }
  /** @param {string} said @param {Collect.Told} told */
  function step(said, told) {
    const so = said.split(collect.expression("parts")).filter((part) => !collect.expression("denied").test(part));
    const found = said ? collect.list("этап").all(so.join(", ")) : [];
    if (said && !found.length) {
      told("unread", `этап «${said.slice(0, 40)}» не узнан: впишите одно из пяти слов бланка`);
    }
    return found[found.length - 1] || "";
  }
  /* Take the mark of a block out of the column «Уровень». */
  /** @param {Collect.Said} said */
  function judged(said) {
    const mark = collect.blockMark(said["уровень"] || "");
    if (mark !== null) {
      said["уровень"] = "";
    }
    return mark;
  }

  /* How many teachers a row stands for; none where there are too many to be meant. */
  /** @param {string} said @param {Collect.Told} told */
  function timesOf(said, told) {
    const most = submit.model.collect.bounds.times;
    if (collect.expression("no count").test(said.replace(collect.expression("aside of a code"), " "))) {
      const wanted = "впишите одно целое число, строка в числах не посчитана";
      told("unread", `число педагогов «${said.slice(0, 40)}» не понято: ${wanted}`);
      return 0;
    }
    const count = collect.expression("count").exec(said);
    if (!count && !collect.isWhole("nothing", said)) {
      told("told", `число педагогов «${said.slice(0, 40)}» не понято: посчитан один`);
      return 1;
    }
    const times = count ? Number(count[1].replace(/ /g, "")) : 0;
    if (times === 0) {
      told("told", `педагогов «${said.slice(0, 40)}»: строка в числах не посчитана`);
    }
    if (times > most) {
      told("unread", `педагогов в строке ${times}, а читается не больше ${most}: разделите её`);
    }
    return times <= most ? times : 0;
  }
  /* The row once for each teacher that it is about: by its codes, or by how many there are. */
  /** @param {Collect.Said} said @param {Collect.Head} head @param {Collect.Meaning} made @param {string} place
      @param {Collect.Told} told @returns {Collect.ReadRow[]} */
  function each(said, head, made, place, told) {
    const codes = collect.codesOf(said["код"] || "", told);
    if (codes.length > 1) {
      told("told", `кодов в строке ${codes.length}: столько педагогов и посчитано`);
      return codes.map((code) => ({ said: { ...said, код: code }, made: { ...made, code }, place }));
    }
    if (head.keys.includes("человек") && !codes.length && !said["человек"]) {
      told("unread", "число педагогов не указано: строка в числах не посчитана");
      return [];
    }
    const times = timesOf(said["человек"] || "1", told);
    if (times === 1) {
      return [{ said, made: { ...made, code: codes.join("") }, place }];
    }
    return Array.from({ length: times }, (_, n) => ({
      said: { ...said, код: "" },
      made: { ...made, code: "" },
      place: `${place}, педагог ${n + 1}`,
    }));
  }
  /* Those who answered that there is no deficit, apart from the others. */
  /** @param {Collect.ReadRow[]} rows @returns {Collect.ReadRow[]} */
  const without = (rows) => rows.map((row) => ({ ...row, isWithout: true }));
  /* The rows that one row of a table is: one, none, or as many as it has teachers. */
  collect.readRow = (row, head, base, place, hears) => {
    let isUnread = false;
    const told = /** @type {Collect.Told} */ (
      (sort, message) => {
        isUnread = isUnread || sort === "unread";
        hears(sort, message);
      }
    );
    const said = collect.saidIn(row, head, told);
    if (head.keys.includes(BLOCK) && judged(said) === false) {
      return said["код"] ? without(each(said, head, collect.understand({}, base, told), place, told)) : [];
    }
    const made = collect.understand(said, base, told);
    if (!(made.said || made.task || made.step || said["следующая встреча"] || made.wish)) {
      const answers = (/** @type {string[]} */ keys) =>
        row.find((cell, at) => keys.includes(head.keys[at]) && cell.text)?.text || "";
      if (isUnread) {
        return []; // a mark that was not understood denies nothing
      }
      if (answers([STAGE])) {
        told("told", "ни один этап не отмечен: педагога в числах нет");
      } else if (collect.isWhole("unanswered", submit.strip(answers([...DEFICITS, BLOCK])))) {
        told("told", "ответа о дефиците нет: педагога в числах нет");
      } else if (answers([...DEFICITS, BLOCK])) {
        told("told", "педагог без дефицита: в числах по дефицитам его нет, посчитан отдельно");
        return without(each(said, head, made, place, told));
      } else if (Object.keys(said).some((key) => said[key] && !["номер", "код", "человек"].includes(key))) {
        told("unread", "нет ни дефицита, ни задачи, ни этапа");
      }
      return [];
    }
    return each(said, head, made, place, told);
  };
})(window.portal);
