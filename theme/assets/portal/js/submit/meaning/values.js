// @ts-check
/* A value whose meaning is known goes to its key, as in generator/proposals/intake/meaning/values.py: texts, lists,
   terms, posts, difficulties, diagnosis. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WHO = "для кого";
  const NOTE = "пояснительная записка";
  const EXPERIENCE = "опыт";
  const FORM = "форма самообразования";
  const POSTS = "должностей несколько: оставьте ту, для которой маршрут";
  const SECOND = "форма работы названа дважды и по-разному: оставьте верную";
  const BOTH = "цель и задачи";
  const HELPERS = "сопровождение";

  submit.lineValues = (draft) => {
    const { words, minus } = submit.count;
    const { texts, lists } = submit.words;
    const term = submit.intakeTerm(draft);
    /** @type {Intake.Values} */
    const values = { term, aim: "", title: [], deficits: [], take, has, listed, detail };

    /* Whether a list has an item already. */
    /** @param {string} key */
    function has(key) {
      const found = lists[key][0].reduce((/** @type {any} */ here, step) => here?.[step], draft.values);
      return Boolean(found?.length);
    }
    /* Add the items of a list; a label that is the role of a helper itself stays before it. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function listed(key, label, value, place) {
      const [path, limit] = lists[key];
      const helps = key === "сопровождение";
      const said = helps ? submit.surnames.cut(value, place, draft) : value;
      const role = helps && label && label.search(submit.expression("asked")) !== 0;
      (role ? `${label}: ${said}`.replace(/[ :]+$/, "") : said)
        .split("\n")
        .flatMap(submit.goals.items)
        .forEach((part) => {
          draft.item(path, part, place, limit);
        });
    }
    /** @param {string} value @param {string} place @param {boolean} item */
    function goals(value, place, item) {
      submit.goals.read(value, values.aim, submit.labelOf, item).forEach((one) => {
        values.aim = one.key;
        draft.know(words(one.label));
        if (submit.strip(one.said)) {
          take(one.key, "", submit.strip(one.said), place);
        }
      });
    }
    /* The post beside a name: «Ф. И. О. и должность наставника: Образцова О. О., учитель химии». */
    /** @param {string} label @param {string} value @param {string} place */
    function person(label, value, place) {
      if (label.split(/\s+/).some((one) => submit.vocabulary.exact("строка", one) === HELPERS)) {
        listed(HELPERS, label.slice(label.toLowerCase().indexOf("должност")), value, place);
      } else {
        posts(label, value, place);
      }
    }
    /* Take a post; of another one, as that of a mentor beside it, a person is asked. */
    /** @param {string} label @param {string} value @param {string} place */
    function posts(label, value, place) {
      const said = value.split("\n");
      const several = said.length > 1 && said.every(submit.tellsRole);
      (several ? said : [value]).forEach((one) => {
        if (submit.differsPost(one, draft)) {
          draft.keep(submit.stripSigns(`${label}: ${one}`, " :"), place, POSTS);
        } else {
          post(label, one, place);
        }
      });
    }
    /** @param {string} label @param {string} given @param {string} place */
    function post(label, given, place) {
      const value = submit.surnames.without(given);
      draft.personal = submit.count.plus(draft.personal, minus(words(given), words(value)));
      if (submit.readPost(value, draft, submit.vocabulary.inside(EXPERIENCE, `${label} ${value}`), true)) {
        detail(value, place);
      } else if (submit.withoutPersonal(value)) {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
      } else {
        draft.cut(value); /* «Педагог: Образцова О. О.» */
      }
    }
    /* What a post says besides the role goes beside it, once and without persons. */
    /** @param {string} value @param {string} place */
    function detail(value, place) {
      const left = submit.withoutPersonal(value);
      const who = draft.values[WHO];
      const said = submit.stems(left).join(" ");
      const known = [...submit.namesOfRole(who["роль"] || ""), submit.stems(who["уточнение"] || "")];
      draft.personal = submit.count.plus(draft.personal, minus(words(value), words(left)));
      if (known.some((one) => one.join(" ") === said)) {
        draft.know(words(left));
      } else if (left) {
        draft.text([WHO, "уточнение"], left, place, submit.words.bounds.detail);
      }
    }
    /* The form of study; another one is kept with a question. */
    /** @param {string} said @param {string} label @param {string} value @param {string} place */
    function form(said, label, value, place) {
      const before = draft.values[NOTE]?.[FORM];
      if (before !== undefined && before !== said) {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place, SECOND);
        return;
      }
      draft.put([NOTE, FORM], said);
      draft.know(words(value));
    }
    /* Put one value where its meaning belongs; `item`: it is one of a list. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place @param {boolean} [item] */
    function take(key, label, value, place, item) {
      if (key === "личное" && submit.stems(label).includes(submit.stems("должность")[0])) {
        person(label, value, place);
      } else if (key === "личное") {
        draft.cut(value);
      } else if (key === BOTH || (key === "цель" && submit.goals.holds(value, submit.labelOf))) {
        goals(value, place, Boolean(item));
      } else if (texts[key]) {
        draft.text(texts[key][0], value, place, texts[key][1]);
      } else if (lists[key]) {
        listed(key, label, value, place);
      } else if (submit.EDGES.includes(key)) {
        term.edge(key, label, value, place);
      } else if (key === "срок") {
        term.read(label, value, place);
      } else if (key === "должность") {
        posts(label, value, place);
      } else if (key === "документ") {
        values.title.push(value);
      } else if (key === FORM && submit.vocabulary.exact(FORM, value)) {
        form(submit.vocabulary.exact(FORM, value), label, value, place);
      } else if (key === "затруднения" && submit.strip(value).search(submit.expression("no-deficit")) === 0) {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
      } else if (key === "затруднения") {
        const parts = value.split("\n").filter((part) => submit.strip(part));
        parts.forEach((part) => {
          values.deficits.push([part, place]);
        });
      } else if (key === "диагностика") {
        submit.readDiagnosis(label, value, place, draft);
      } else {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
      }
    }
    return values;
  };
})(window.portal);
