// @ts-check
/* Lines outside of road maps, as in lines.py of generator/proposals/intake/meaning/:
   headings, «метка: значение», lists under a heading, plans told in lines. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const ACTIONS = "мероприятия";
  const THEME = "тема самообразования";
  const BOTH = "цель и задачи";
  const PROSE = ["актуальность", BOTH]; /* below it several paragraphs stand */
  const LONGEST_HEADING = 200;

  submit.lineReader = (draft) => {
    const { words } = submit.count;
    const { lists } = submit.words;
    const values = submit.lineValues(draft);
    const plan = submit.linePlan();
    const routes = submit.severalRoutes(draft);
    const { term } = values;
    const titlePage = submit.titleReader(draft, values.detail);
    /** @type {Intake.LineReader} */
    const reader = {
      values,
      plan,
      routes,
      open: "",
      signing: false,
      first: true,
      started: false,
      settle,
      leave,
      read,
      labelled,
    };
    const list = submit.listing(); /* the list at hand */

    /* Keep the heading, for no table follows it. */
    function settle() {
      const found = plan.section();
      if (found) {
        draft.keep(found[0], found[1]);
      }
    }
    /* End what is open: lines that are read elsewhere stand between. */
    function leave() {
      settle();
      plan.begin();
      reader.open = "";
      reader.started = true;
      reader.first = false;
      reader.signing = false;
    }
    /** @param {string} text */
    function years(text) {
      term.years = term.years || submit.periods.told(text);
    }
    /** @param {string} text */
    function entitle(text) {
      routes.entitled(text);
      const said = submit.isCapitals(text) ? text.toLowerCase() : text;
      values.title.push(submit.isCapitals(text) && !values.title.length ? submit.capital(said) : said);
      years(text);
      return true;
    }
    /* Whether a line entitles the document: by its words, or below the title by its school year. */
    /** @param {string} text @param {Intake.Line} line @param {string} key */
    function entitles(text, line, key) {
      const fresh = !reader.started && !submit.labelOf(text);
      const told = fresh && submit.vocabulary.tells(text, "документ") && submit.signs(text) < LONGEST_HEADING;
      if ((key === "документ" && !reader.started) || (!key && told)) {
        return true;
      }
      const dated = fresh && (line.head || values.title.length > 0) && submit.periods.told(text);
      return Boolean(dated) && (line.head || !submit.leadsWithRole(text));
    }
    /** @param {string} text @param {Intake.Line} line */
    function heading(text, line) {
      const said = submit.periods.told(text) ? submit.yearly.without(text) : text.replace(/[ :.?]+$/, "");
      const valued = submit.strip(submit.labelOf(text)?.value || "");
      const key = valued ? "" : submit.vocabulary.heading(submit.bare(said));
      if (entitles(text, line, key)) {
        return entitle(text);
      }
      if (!key) {
        return false;
      }
      years(text);
      if (key === ACTIONS && (line.head || reader.first) && !reader.started && !values.title.length) {
        values.title.push(text); /* «Дорожная карта» may be the title of it all */
      } else {
        draft.know(words(text));
      }
      reader.open = key === "раздел" || key === "документ" ? "" : key;
      list.begin(text);
      reader.started = reader.started || !["", ACTIONS].includes(reader.open);
      values.aim = "";
      plan.begin();
      return true;
    }
    /* Whether a line names a phase and nothing else; what stands below it is done in it. */
    /** @param {string} text */
    function phased(text) {
      if (!submit.deeds.isPhase(text)) {
        return false;
      }
      plan.phase = text.replace(/[ :.]+$/, "");
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
    /* Whether a line names the school year, or on a title page a period, and nothing else. */
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function onlyYears(line, text, place) {
      if (reader.started && line.head) {
        return false; /* the heading of a part of a plan */
      }
      if (!term.years && submit.periods.told(text) && submit.yearly.only(text)) {
        draft.know(words(text));
        years(text);
        return true;
      }
      const period = reader.started || term.years ? null : submit.periods.read(text, null);
      if (!period?.end || period.rest || draft.values["срок"]) {
        return false;
      }
      term.read("", text, place);
      return true;
    }
    /* Whether a line is a deed by its period, or by its mark below the heading of a school year. */
    /** @param {Intake.Line} line @param {string} text */
    function planned(line, text) {
      const loose = reader.open === "" || reader.open === ACTIONS;
      if (submit.deeds.dated(text, plan.years || term.dating(), loose, reader.open === ACTIONS)) {
        return !line.head;
      }
      const below = plan.heading !== null && reader.open === ACTIONS;
      if (!below || submit.labelOf(text) || submit.vocabulary.heading(text.replace(/[ :.]+$/, ""))) {
        return false;
      }
      return plan.holds(line, text) || submit.deeds.isDeed(line, text);
    }
    /* Hand an item to the plan at hand; a period alone begins one. */
    /** @param {string} text @param {string} place */
    function act(text, place) {
      if (reader.open !== ACTIONS) {
        reader.open = ACTIONS;
        plan.listed = false;
        plan.phase = "";
      }
      reader.started = true;
      plan.put(text, place, term.dating());
    }
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function goesOn(line, text, place) {
      const key = reader.open;
      if (list.rises(text)) {
        return false;
      }
      if (key === ACTIONS) {
        if (!plan.phase && !plan.holds(line, text) && !submit.deeds.isDeed(line, text)) {
          return false;
        }
        act(text, place);
        return true;
      }
      if (lists[key]) {
        const asks = key === "вопросы" && text.endsWith("?");
        const more = list.goesOn(text) || asks || (key === "источники" && submit.cites(text));
        if (values.has(key) && !more && !submit.isItem(line, text)) {
          return false;
        }
        values.listed(key, "", text, place);
        return true;
      }
      const more = PROSE.includes(key) || (key === "диагностика" && submit.tellsMeans(text));
      if (list.breaks(line, text) && !more) {
        return false;
      }
      reader.open = submit.isItem(line, text) || more ? key : "";
      values.take(key, "", text, place, line.item);
      return true;
    }
    /* Find the place of one line. */
    /** @param {Intake.Line} line @param {string} place */
    function read(line, place) {
      const text = submit.cleanLine(line.text);
      if (!submit.strip(text)) {
        return;
      }
      if (text.search(submit.expression("paging")) === 0) {
        draft.know(words(text)); /* «Продолжение таблицы» */
        return;
      }
      if (planned(line, text)) {
        act(text, place);
        return;
      }
      if (!line.item && phased(text)) {
        reader.signing = false;
        reader.first = false;
        return;
      }
      settle();
      if (signed(text)) {
        draft.cut(text);
        return;
      }
      routes.read(text, line.head, place);
      placed(line, text, place);
      reader.first = false;
    }
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function placed(line, text, place) {
      submit.labelsOf(text).forEach((one) => {
        piece(line, one, place);
      });
    }
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function piece(line, text, place) {
      const heads = (!line.item || submit.headsNumbered(text)) && heading(text, line);
      if (heads || (!line.item && onlyYears(line, text, place))) {
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
      const acts = reader.open === ACTIONS && plan.takesPart();
      reader.open = "";
      loose(line, text, place, acts);
    }
    /* A line of a title page, where nothing else has begun. */
    /** @param {Intake.Line} line @param {string} text @param {string} place */
    function onTitlePage(line, text, place) {
      years(text);
      if (!values.title.length && titlePage.titles(text, line.head)) {
        return entitle(text);
      }
      if (line.head && values.title.length > 0 && titlePage.goesOn(text)) {
        return entitle(text);
      }
      return titlePage.read(text, place);
    }
    /* A line without a label: on a title page what belongs there; else a heading, or it is kept. */
    /** @param {Intake.Line} line @param {string} text @param {string} place @param {boolean} below a list of deeds */
    function loose(line, text, place, below) {
      const posted = reader.started && titlePage.signed(text) && titlePage.read(text, place);
      if (posted || (!reader.started && onTitlePage(line, text, place))) {
        return;
      }
      if ((!reader.started || text.includes(",")) && titlePage.town(text)) {
        return;
      }
      const bare = submit.named(text);
      const part = submit.yearly.names(text) || submit.yearly.part(text);
      const acts = below || part || (line.head && submit.yearly.period(text, term.dating()));
      const heads = line.head || bare !== text || part;
      if (heads && bare && !submit.vocabulary.tells(bare, "документ", "раздел", ACTIONS)) {
        plan.head(text, place);
        reader.open = acts ? ACTIONS : "";
      } else {
        draft.keep(text, place);
      }
    }
    /* Take a value with its label; without a value the lines below belong to it. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function labelled(key, label, value, place) {
      const said = submit.strip(value);
      reader.started = reader.started || !submit.titleLabels.includes(key);
      list.begin(label);
      reader.open = said && !lists[key] && key !== BOTH ? "" : key;
      values.aim = "";
      plan.phase = "";
      if (key === THEME) {
        routes.themed(said, place);
        submit.readPost(label, draft, ""); /* «Методическая тема учителя физики» */
      }
      if (said) {
        list.goesOn(said);
        values.take(key, label, said, place);
      }
    }
    return reader;
  };
})(window.portal);
