// @ts-check
/* Lines outside of road maps, as in lines.py of generator/proposals/intake/meaning/:
   headings, «метка: значение», lists under a heading. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WHO = "для кого";
  const ACTIONS = "мероприятия";
  const TERM = "срок";
  const EXPERIENCE = "опыт";
  const FORM = "форма самообразования";
  const ON_TITLE_PAGE = ["личное", "должность", "сопровождение"]; /* a title page does not end with these labels */
  const BOTH = "цель и задачи";
  const PROSE = ["актуальность", BOTH]; /* below it several paragraphs stand */
  const LONGEST_HEADING = 200;

  submit.lineReader = (draft) => {
    const { words, minus } = submit.count;
    const { texts, lists } = submit.words;
    const term = submit.intakeTerm(draft);
    const titlePage = submit.titleReader(draft, term, detail);
    /** @type {Intake.LineReader} */
    const reader = {
      term,
      open: "",
      listed: false,
      aim: "",
      signing: false,
      first: true,
      started: false,
      title: [],
      deficits: [],
      heading: null,
      phase: "",
      action: () => undefined,
      settle,
      section,
      read,
      labelled,
    };
    /* Keep the heading, for no table follows it. */
    function settle() {
      const found = section();
      if (found) {
        draft.keep(found[0], found[1]);
      }
    }
    /* Give the heading to the table below it. */
    function section() {
      const found = reader.heading;
      reader.heading = null;
      return found;
    }

    /** @param {string} text */
    function entitle(text) {
      reader.title.push(submit.isCapitals(text) ? submit.capital(text.toLowerCase()) : text);
      term.years = term.years || submit.periods.years(text);
      return true;
    }
    /** @param {string} text @param {Intake.Line} line */
    function heading(text, line) {
      const { heading: meant, tells } = submit.vocabulary;
      let key = meant(submit.bare(text.replace(/[ :.?]+$/, "")));
      const fresh = !reader.started && !submit.labelOf(text);
      if (!key && fresh && tells(text, "документ") && submit.signs(text) < LONGEST_HEADING) {
        key = "документ";
      }
      const titled = fresh && (line.head || reader.title.length > 0);
      if ((key === "документ" && !reader.started) || (titled && submit.periods.years(text))) {
        return entitle(text);
      }
      if (!key) {
        return false;
      }
      if (key === ACTIONS && (line.head || reader.first) && !reader.started && !reader.title.length) {
        reader.title.push(text); /* «Дорожная карта» may be the title of it all */
      } else {
        draft.know(words(text));
      }
      reader.open = key === "раздел" || key === "документ" ? "" : key;
      reader.started = reader.started || !["", ACTIONS].includes(reader.open);
      reader.listed = false;
      reader.aim = "";
      reader.phase = "";
      return true;
    }
    /* Whether a line names a phase and nothing else; what stands below it is done in it. */
    /** @param {string} text */
    function phased(text) {
      const said = text.replace(/[ :.]+$/, "");
      if (submit.bare(text).search(submit.expression("phased")) < 0 || !submit.deeds.phase(said)) {
        return false;
      }
      reader.phase = said;
      reader.open = ACTIONS;
      reader.started = true;
      draft.know(words(text));
      return true;
    }
    /* Whether the line is a signature, an approval or who approves. */
    /** @param {string} text */
    function signed(text) {
      const { begins, goesOn: more } = submit.signing;
      reader.signing = begins(text) || (reader.signing && more(text, submit.leadsWithRole(text)));
      return reader.signing;
    }
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function listed(key, label, value, place) {
      const [path, limit] = lists[key];
      const said = key === "сопровождение" && label ? `${label}: ${value}` : value; /* the label is the role itself */
      said
        .split("\n")
        .flatMap(submit.goals.items)
        .forEach((part) => {
          draft.item(path, part, place, limit);
        });
    }
    /** @param {string} value @param {string} place */
    function goals(value, place) {
      submit.goals.read(value, reader.aim, submit.labelOf).forEach((one) => {
        reader.aim = one.key;
        draft.know(words(one.label));
        if (submit.strip(one.said)) {
          take(one.key, "", submit.strip(one.said), place);
        }
      });
    }
    /** @param {string} key */
    function isBegun(key) {
      const found = lists[key][0].reduce((/** @type {any} */ here, step) => here?.[step], draft.values);
      return Boolean(found?.length);
    }
    /* Whether a line names the school year and nothing else: «на 2026–2027 учебный год». */
    /** @param {string} text */
    function onlyYears(text) {
      const plain = submit.periods.plain(text);
      const rest = submit.stripSigns(plain.replace(submit.expression("school"), ""), " .,;:()-");
      if (term.years || !submit.periods.years(text) || !["", "на", "в"].includes(rest)) {
        return false;
      }
      draft.know(words(text));
      term.years = submit.periods.years(text);
      return true;
    }
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function goesOn(line, text, place) {
      const key = reader.open;
      if (key === ACTIONS) {
        if (!reader.phase && !submit.deeds.isDeed(line, text)) {
          return false;
        }
        reader.started = true;
        reader.action(text, place, !reader.listed, reader.phase);
        reader.listed = true;
        return true;
      }
      if (lists[key]) {
        if (isBegun(key) && !line.item && submit.bare(text) === text && !submit.isBullet(text)) {
          return false;
        }
        listed(key, "", text, place);
        return true;
      }
      const more = PROSE.includes(key) || (key === "диагностика" && submit.tellsMeans(text));
      reader.open = line.item || more ? key : "";
      take(key, "", text, place);
      return true;
    }
    /** @param {string} label @param {string} value @param {string} place */
    function post(label, value, place) {
      if (submit.readPost(value, draft, submit.vocabulary.inside(EXPERIENCE, `${label} ${value}`), true)) {
        detail(value, place);
      } else {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
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
    /* Put one value where its meaning belongs. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function take(key, label, value, place) {
      if (key === "личное") {
        draft.cut(value);
      } else if (key === BOTH || (key === "цель" && submit.goals.holds(value, submit.labelOf))) {
        goals(value, place);
      } else if (texts[key]) {
        draft.text(texts[key][0], value, place, texts[key][1]);
      } else if (lists[key]) {
        listed(key, label, value, place);
      } else if (submit.EDGES.includes(key)) {
        term.edge(key, label, value, place);
      } else if (key === TERM) {
        term.read(label, value, place);
      } else if (key === "должность") {
        post(label, value, place);
      } else if (key === "документ") {
        reader.title.push(value);
      } else if (key === FORM && submit.vocabulary.exact(FORM, value)) {
        draft.put(["пояснительная записка", FORM], submit.vocabulary.exact(FORM, value));
        draft.know(words(value));
      } else if (key === "затруднения") {
        const parts = value.split("\n").filter((part) => submit.strip(part));
        parts.forEach((part) => {
          reader.deficits.push([part, place]);
        });
      } else if (key === "диагностика") {
        submit.readDiagnosis(label, value, place, draft);
      } else {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
      }
    }
    /* Find the place of one line. */
    /** @param {Intake.Line} line @param {string} place */
    function read(line, place) {
      const text = submit.cleanLine(line.text);
      if (!submit.strip(text)) {
        return;
      }
      settle();
      if (signed(text)) {
        draft.cut(text);
        return;
      }
      placed(line, text, place);
      reader.first = false;
    }
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function placed(line, text, place) {
      if (!line.item && phased(text)) {
        return;
      }
      if (!line.item && (heading(text, line) || onlyYears(text))) {
        return;
      }
      const said = submit.labelOf(text);
      if (said) {
        draft.know(words(said.label));
        labelled(said.key, said.label, said.value, place);
        return;
      }
      if (reader.open && (line.item || !line.head) && goesOn(line, text, place)) {
        return;
      }
      reader.open = "";
      if (!reader.started && titlePage(text, place)) {
        return;
      }
      const bare = submit.named(text);
      const heads = line.head || bare !== text;
      if (heads && bare && !submit.vocabulary.tells(bare, "документ", "раздел", ACTIONS)) {
        reader.heading = [text, place];
      } else {
        draft.keep(text, place);
      }
    }
    /* Take a value with its label; without a value the lines below belong to it. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function labelled(key, label, value, place) {
      const said = submit.strip(value);
      reader.started = reader.started || !ON_TITLE_PAGE.includes(key);
      reader.open = said && !lists[key] && key !== BOTH ? "" : key;
      reader.aim = "";
      reader.phase = "";
      if (said) {
        take(key, label, said, place);
      }
    }
    return reader;
  };
})(window.portal);
