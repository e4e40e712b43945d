// @ts-check
/* What stands over and between the tables of a file, as in generator/proposals/collect/labels.py: whose sheet it is,
   of when, how many teachers. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const LABEL_OF = /** @type {Record<string, "teachers" | "taking">} */ ({
    "всего педагогов": "teachers",
    участвуют: "taking",
  });

  collect.LabelReader = class {
    /* `says` hears what is wrong, and has the head of the sheet. */
    /** @param {Collect.Says} says */
    constructor(says) {
      this.says = says;
      this.head = says.found.head;
    }
    /** @param {string} text */
    line(text) {
      const known = text
        .split(/[;\n]|\s{3,}|\t/)
        .map(submit.strip)
        .filter((part) => part && this.labelled(part, "шапка"));
      if (!known.length) {
        this.title(text);
      }
    }
    /* A title may say of which school and of when a sheet is. */
    /** @param {string} text */
    title(text) {
      const { head } = this;
      this.titled(text, "шапка");
      head.period = head.period || collect.monthOf(text);
    }
    /* Take the school that a title names; this page has the sheet of one, so another one is told. */
    /** @param {string} text @param {string} place */
    titled(text, place) {
      const { head } = this;
      const school = collect.cut(collect.schoolIn(text)).text.slice(0, submit.model.collect.bounds.school);
      if (school && head.school && !collect.isOneSchool(head.school, school)) {
        this.says.at(place)("told", `ниже другая школа, «${school}»: здесь лист одной школы, лишние строки удалите`);
      }
      head.school = head.school || school;
      return Boolean(school);
    }
    /* Take what a label says of the sheet; gives whether the label is known. */
    /** @param {string} text @param {string} place @param {string} [value] */
    labelled(text, place, value) {
      const match = value ? null : collect.expression("label").exec(text);
      const key = collect.label((match ? match[1] : text).replace(/^[ :]+|[ :]+$/g, ""));
      if (!key) {
        return false;
      }
      const said = (match ? match[2] : value || "").replace(/^[ _]+|[ _]+$/g, "");
      const cut = collect.cut(collect.isWhole("hint", said) ? "" : said);
      if (cut.kinds.length) {
        this.says.cut(place, cut.kinds);
      }
      this.take(key, cut.text, place, match || text.trim().split(/\s+/).length < 2 ? "" : collect.cut(text).text);
      return true;
    }
    /** @param {string} key @param {string} said @param {string} place @param {string} whole */
    take(key, said, place, whole) {
      const { head } = this;
      if (key === "чья школа" && (said || whole)) {
        head.school = (said || whole).slice(0, submit.model.collect.bounds.school);
      } else if (key === "за какой период" && said) {
        head.period = collect.monthOf(said);
        if (!head.period) {
          this.says.at(place)("told", `период «${said.slice(0, 40)}» не понят: лист отнесён к этому сбору`);
        }
      } else if (key === "кто собирает" && said) {
        head.who = said;
      } else if (LABEL_OF[key] && said) {
        this.count(key, said, place);
      }
    }
    /* How many teachers there are, and what is said of others behind it: «45, из них участвуют: 12». */
    /** @param {string} key @param {string} said @param {string} place */
    count(key, said, place) {
      const plain = said.replace(collect.expression("aside of a code"), " ").split(",")[0];
      const number = collect.expression("no count").test(plain) ? null : collect.expression("number").exec(said);
      if (!number) {
        this.says.at(place)("told", `${key}: число «${said.slice(0, 40)}» не понято, напишите его цифрами`);
        return;
      }
      this.head[LABEL_OF[key]] = number[1];
      const rest = said.slice(number.index + number[0].length).replace(/^[ ,.(]+/, "");
      if (collect.expression("label").test(rest)) {
        this.labelled(rest.replace(/[ )]+$/, ""), place);
      }
    }
  };
})(window.portal);
