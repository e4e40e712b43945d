// @ts-check
/* Several routes in one file, as in generator/proposals/intake/meaning/several.py: the title or the theme of another
   one begins, sheets bear names, rows are of several teachers. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const TITLE = "документ";
  const MORE =
    "в файле несколько маршрутов, здесь начинается ещё один, и они слились в одну запись:" +
    " разделите файл по одному маршруту и примите каждый отдельно";
  const THEMES =
    "тема названа ещё раз и по-другому: если здесь начинается другой маршрут, разделите файл по одному" +
    " маршруту; если маршрут тот же, оставьте одну тему";
  /** @param {string} label */
  const persons = (label) =>
    `в столбце «${label}» не один педагог: если это план нескольких педагогов,` +
    " разделите файл по одному маршруту и примите каждый отдельно; если помощники — впишите, кто они по роли";

  const NUMBERED = ["маршрут", "иом", "план", "программа"]; /* what a file of several routes numbers them by */
  const ENDS = ".:)–—-";

  /* By what a line numbers a route and its number: «Маршрут № 2. Учитель истории»; «План 2 полугодия» by nothing. */
  /** @param {string} text */
  function numberOf(text) {
    const [name = "", told = "", next = ""] = text.replace(/№/g, " ").split(" ").filter(Boolean);
    const number = submit.stripSigns(told, ENDS);
    const ends = !next || told !== number || ENDS.includes(next);
    const sure = NUMBERED.includes(name.toLowerCase()) && /^[0-9]{1,2}$/.test(number) && ends;
    return sure ? { name: name.toLowerCase(), number: Number(number) } : { name: "", number: 0 };
  }
  /* Whether texts are posts of one kind, «учитель химии» and «учитель истории», none a part of another. */
  /** @param {string[]} said */
  function arePosts(said) {
    const found = said.map((one) => submit.stems(one));
    /** @param {string[]} one @param {string[]} other */
    const holds = (one, other) => other.every((stem, n) => stem === one[n]);
    const apart = found.every((one) => found.every((other) => !holds(one, other) || one.length === other.length));
    const alike = new Set(found.map((one) => one[0])).size === 1 && found.every((one) => one.length > 1);
    return apart && alike && said.every(submit.leadsWithRole);
  }
  /* Whether a column tells who the teachers are: their names, or a theme for each. */
  /** @param {string} label @param {string[]} said */
  function tellsTeacher(label, said) {
    const key = submit.vocabulary.exact("строка", label);
    if (key === "должность") {
      return said.every((one) => submit.findPersonal(one, {}).length > 0) || arePosts(said);
    }
    return key === "тема самообразования" || submit.vocabulary.column(label) === "личное";
  }

  submit.severalRoutes = (draft) => {
    const known = { title: "", theme: "", sheet: "", numbered: "" };
    let asked = false;

    /** @param {string} place */
    function ask(place) {
      if (draft.values[MAP]?.length && !asked) {
        asked = true;
        draft.ask(place, MORE);
      }
    }
    /** @param {string} text */
    const stems = (text) => submit.stems(text).join(" ");
    return {
      /* Whether each row is a teacher with a theme of their own: no part of it belongs to one route. */
      tellsThemes: (table) => {
        const [first, ...rows] = table.rows;
        const told = first.flatMap(({ text }, at) => {
          const said = new Set(rows.flatMap((row) => (row[at]?.text ? [row[at].text] : [])));
          return said.size > 1 ? [{ label: text, said: Array.from(said) }] : [];
        });
        /** @param {string} label */
        const isTheme = (label) => submit.vocabulary.exact("строка", label) === "тема самообразования";
        return (
          told.some(({ label }) => isTheme(label)) &&
          told.some(({ label, said }) => !isTheme(label) && tellsTeacher(label, said))
        );
      },
      /* Remember the title of the document by the words of the list. */
      entitled: (text) => {
        known.title = known.title || submit.vocabulary.longest(text, TITLE).join(" ");
      },
      /* Whether a line below a road map is the same title again, and no sentence that speaks of it; or the next
         number, «Маршрут 2. Учитель истории». */
      read: (text, head, place) => {
        const { name, number } = numberOf(text);
        if (name && number === 1) {
          known.numbered = name;
        } else if (name && name === known.numbered) {
          ask(place);
        }
        const found = submit.vocabulary.longest(text, TITLE);
        if (!found.length || found.join(" ") !== known.title || text.endsWith(".")) {
          return;
        }
        const said = submit.stems(text);
        const begins = submit.placeOf(said.slice(0, found.length), found) === 0;
        if (head || (begins && said.length <= submit.words.bounds.head)) {
          ask(place);
        }
      },
      /* Whether another theme is told: below a road map another route begins with it. */
      themed: (value, place) => {
        if (known.theme && value && stems(value) !== stems(known.theme)) {
          if (!draft.values[MAP]?.length) {
            draft.ask(place, THEMES);
          }
          ask(place);
        }
        known.theme = known.theme || value;
      },
      /* Ask about rows of several teachers, once a table. */
      askPersons: (rows, labels, place) => {
        const found = labels.find((label, at) => {
          const said = new Set(rows.flatMap((row) => (row[at]?.text ? [row[at].text] : [])));
          return said.size > 1 && tellsTeacher(label, Array.from(said));
        });
        if (found !== undefined) {
          draft.ask(place, persons(found));
        }
      },
      /* Whether another sheet of a workbook bears a name. */
      named: (sheet, place) => {
        if (known.sheet && sheet !== known.sheet) {
          ask(place);
        }
        known.sheet = known.sheet || sheet;
      },
    };
  };
})(window.portal);
