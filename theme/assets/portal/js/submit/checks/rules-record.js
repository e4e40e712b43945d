// @ts-check
/* The rules of generator/checks about a whole record: consent, advice, what is not placed, sources of the diagnosis. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @typedef {Record<string, any>} Values */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function consent(context, found) {
    const work = context.work;
    const record = work.record;
    const today = submit.model.today;
    if (context.kind !== "route" || !work.intact(["авторы"])) {
      return;
    }
    const authors = record["авторы"] || [];
    authors.forEach((/** @type {Values} */ author, /** @type {number} */ index) => {
      const given = author["согласие"];
      if (author["имя"] && !given) {
        found.push(submit.error("consent-missing", ["авторы", index, "имя"], "consent-missing"));
      }
      if (given && today && given["до"].text < today.slice(0, given["до"].text.length)) {
        found.push(
          submit.remark("consent-expired", ["авторы", index, "согласие", "до"], "consent-expired", {
            date: given["до"].text,
          }),
        );
      }
    });
    if (record["вид"] === "авторский" && !authors.some((/** @type {Values} */ author) => author["согласие"])) {
      found.push(submit.error("consent-missing", ["вид"], "consent-none"));
    }
  }
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function advice(context, found) {
    const record = context.work.record;
    const work = context.work;
    const forms = [];
    const aims = [];
    if (context.kind === "route" && work.intact(["дорожная карта"])) {
      submit.tasksOf(record).forEach((one) => {
        forms.push([one[0]["результат"]["форма"], one[1].concat("результат", "форма")]);
        aims.push([one[0]["задача"], one[1].concat("задача")]);
      });
    }
    if (context.kind === "deficit") {
      if (work.intact(["результат"])) {
        forms.push([record["результат"]["форма"], ["результат", "форма"]]);
      }
      if (work.intact(["задача"])) {
        aims.push([record["задача"], ["задача"]]);
      }
    }
    forms.forEach((one) => {
      if (
        submit.has("paper", one[0]) &&
        submit.matches("longWord", one[0].replace(submit.patterns.paper, "")).length < 3
      ) {
        found.push(submit.remark("result-certificate", one[1], "result-certificate"));
      }
    });
    aims.forEach((one) => {
      if (submit.has("course", one[0])) {
        found.push(submit.remark("task-course", one[1], "task-course"));
      }
    });
    const until = record["пересмотреть до"];
    const today = submit.model.today;
    if (until && today && until.text < today.slice(0, until.text.length)) {
      found.push(submit.remark("review-overdue", ["пересмотреть до"], "review-overdue", { date: until.text }));
    }
  }
  /* What a strange document said and nobody has placed yet never goes to readers. */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function unplaced(context, found) {
    const said = context.work.record["не разложено"] || [];
    if (context.kind === "route" && said.length && submit.model.shown.includes(context.work.record["состояние"])) {
      found.push(submit.error("text-unplaced", ["не разложено"], "text-unplaced", { count: said.length }));
    }
  }

  /* A line of the diagnosis names a method of the portal or another means. */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function sources(context, found) {
    const path = ["пояснительная записка", "диагностика"];
    const note = context.work.record[path[0]];
    if (context.kind !== "route" || !note || !context.work.intact(path)) {
      return;
    }
    note[path[1]].forEach((/** @type {Values} */ line, /** @type {number} */ index) => {
      const here = path.concat(/** @type {any} */ (index));
      if (!line["метод"] && !line["чем"]) {
        found.push(submit.error("key-missing", here, "diagnosis-none"));
      } else if (line["метод"] && line["чем"]) {
        found.push(submit.error("diagnosis-source", here.concat("чем"), "diagnosis-both"));
      }
    });
  }

  submit.recordRules.push(consent, advice, unplaced, sources);
})(window.portal);
