// @ts-check
/* The rules of generator/checks about the road map and the term of a record: phases and dates. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @typedef {Record<string, any>} Values */
  /** The phase of an activity and where it is said.
   * @typedef {[phase: string, path: Builder.Path]} Present */

  /** @param {string} word */
  function quoted(word) {
    return `«${word}»`;
  }
  /** @param {string[]} words */
  function listed(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} и ${words[words.length - 1]}`;
  }
  function order() {
    return submit.model.phases.map((phase) => phase.word);
  }
  /* Every task of the map with its activities. */
  /** @param {Values} record */
  function tasks(record) {
    /** @type {[task: Values, path: Builder.Path][]} */
    const found = [];
    (record["дорожная карта"] || []).forEach((/** @type {Values} */ stage, /** @type {number} */ i) => {
      (stage["задачи"] || []).forEach((/** @type {Values} */ task, /** @type {number} */ j) => {
        found.push([task, ["дорожная карта", i, "задачи", j]]);
      });
    });
    return found;
  }
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function phases(context, found) {
    const record = context.work.record;
    /** @type {[path: Builder.Path, present: Present[], once: boolean][]} */
    const sequences = [];
    if (context.kind === "route" && context.work.intact(["дорожная карта"])) {
      tasks(record).forEach((one) => {
        const path = one[1].concat("мероприятия");
        sequences.push([
          one[1].concat("задача"),
          one[0]["мероприятия"].map((/** @type {Values} */ activity, /** @type {number} */ n) => [
            activity["этап"],
            path.concat(n, "этап"),
          ]),
          false,
        ]);
        early(one[0]["мероприятия"], path, found);
        together(one[0]["мероприятия"], one[1].concat("задача"), found);
      });
    }
    if (context.kind === "deficit" && context.work.intact(["этапы"])) {
      sequences.push([
        ["этапы"],
        record["этапы"].map((/** @type {Values} */ step, /** @type {number} */ n) => [
          step["этап"],
          ["этапы", n, "этап"],
        ]),
        true,
      ]);
    }
    sequences.forEach((one) => {
      sequence(one[0], one[1], one[2], found);
    });
  }
  /** @param {Builder.Path} path @param {Present[]} present @param {boolean} once @param {Builder.Finding[]} found */
  function sequence(path, present, once, found) {
    const all = order();
    const absent = all.filter((phase) => !present.some((one) => one[0] === phase));
    if (absent.length) {
      found.push(
        submit.error("phase-missing", path, absent.length < 3 ? "phase-missing" : "phases-missing", {
          word: absent.length === 1 ? "этапа" : "этапов",
          names: listed(absent.map(quoted)),
          count: absent.length,
          order: all.join(", "),
        }),
      );
    } else if (once && present.length > all.length) {
      found.push(submit.error("phase-missing", path, "phases-extra", { count: present.length, order: all.join(", ") }));
    }
    present.slice(1).forEach((after, index) => {
      const before = present[index];
      if (all.indexOf(after[0]) < all.indexOf(before[0])) {
        found.push(
          submit.error("phase-out-of-order", after[1], "phase-disordered", {
            after: after[0],
            before: before[0],
            order: all.join(", "),
          }),
        );
      }
    });
  }
  /** @param {Values[]} activities @param {Builder.Path} path @param {Builder.Finding[]} found */
  function early(activities, path, found) {
    activities.slice(1).forEach((after, index) => {
      const before = activities[index];
      const all = order();
      if (all.indexOf(after["этап"]) > all.indexOf(before["этап"]) && after["когда"].months < before["когда"].months) {
        found.push(
          submit.error("phase-out-of-order", path.concat(index + 1, "когда"), "phase-early", {
            after: after["этап"],
            later: after["когда"].text,
            before: before["этап"],
            sooner: before["когда"].text,
          }),
        );
      }
    });
  }
  /** @param {Values[]} activities @param {Builder.Path} path @param {Builder.Finding[]} found */
  function together(activities, path, found) {
    const said = activities.flatMap((one) => [one["когда"], one["до"]]).filter(Boolean);
    const present = new Set(activities.map((one) => one["этап"]));
    if (present.size === order().length && new Set(said.map((date) => date.months)).size === 1) {
      found.push(submit.remark("phases-together", path, "phases-together", { month: said[0].text.slice(0, 7) }));
    }
  }
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function dates(context, found) {
    const record = context.work.record;
    const work = context.work;
    if (context.kind !== "route") {
      return;
    }
    if (work.intact(["срок"])) {
      const term = record["срок"];
      const school = submit.model.schoolYear;
      const autumn = school.months <= term["месяцев"] && school.starts.includes((term["начало"].months % 12) + 1);
      if (term["месяцев"] < submit.model.bounds.months && !autumn) {
        found.push(submit.remark("term-short", ["срок", "месяцев"], "term-short", { months: term["месяцев"] }));
      }
    }
    if (work.intact(["дорожная карта"])) {
      tasks(record).forEach((one) => {
        one[0]["мероприятия"].forEach((/** @type {Values} */ activity, /** @type {number} */ n) => {
          const path = one[1].concat("мероприятия", n);
          if (work.intact(["срок"])) {
            outside(activity, record["срок"], path, found);
          }
          reversed(activity["когда"], activity["до"], path.concat("до"), true, found);
        });
      });
      (record["авторы"] || []).forEach((/** @type {Values} */ author, /** @type {number} */ index) => {
        const consent = author["согласие"];
        if (consent && work.intact(["авторы", index])) {
          reversed(consent["дата"], consent["до"], ["авторы", index, "согласие", "до"], false, found);
        }
      });
    }
  }
  /** @param {Values} activity @param {Values} term @param {Builder.Path} path @param {Builder.Finding[]} found */
  function outside(activity, term, path, found) {
    const first = term["начало"];
    const last = submit.later(first, term["месяцев"] - 1);
    ["когда", "до"].forEach((label) => {
      const date = activity[label];
      if (date && !(first.months <= date.months && date.months <= last.months)) {
        found.push(
          submit.error("date-outside-term", path.concat(label), "date-outside-term", {
            date: date.text,
            first: first.text,
            last: last.text,
          }),
        );
      }
    });
  }
  /**
   * @param {Builder.CivilDate} first
   * @param {Builder.CivilDate} last
   * @param {Builder.Path} path
   * @param {boolean} byMonth
   * @param {Builder.Finding[]} found
   */
  function reversed(first, last, path, byMonth, found) {
    if (!first || !last) {
      return;
    }
    const days = !byMonth || (first.day && last.day);
    if (
      days
        ? last.months < first.months || (last.months === first.months && last.day < first.day)
        : last.months < first.months
    ) {
      found.push(submit.error("date-reversed", path, "date-reversed", { last: last.text, first: first.text }));
    }
  }

  submit.tasksOf = tasks;
  /* Each is called with {kind, node, id, mine, work} and the list of findings. */
  submit.recordRules = [phases, dates];
})(window.portal);
