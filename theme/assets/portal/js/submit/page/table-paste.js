// @ts-check
/* A table that is pasted into the road map becomes its rows: deficits, tasks, actions. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const PERIOD = /^(\p{L}+)\s*[–—-]\s*(\p{L}+\s+\d{4})(?:\s*г(?:\.|ода)?)?$/u;
  const OF_ACTION = ["когда", "часов", "ресурсы", "с кем", "этап"];
  const FOUND = "подтверждение дефицита";
  /* Columns that have a place of their own; what stands in any other goes on in the text of the deed. */
  const OWN = [...OF_ACTION, "дефицит", "направление", "задача", "что", "до", "результат", "признак", "уровень", FOUND];
  const UNSAID = ["номер", "личное"];

  /** @param {Builder.Field[]} fields @param {string} key */
  function inside(fields, key) {
    return fields.find((field) => field.key === key).fields;
  }
  /** @param {Builder.Entry} entry @returns {Builder.Entry[]} */
  function items(entry) {
    if (!entry.value?.list) {
      entry.value = submit.list();
    }
    return entry.value.list;
  }
  /* An item to write into: the last one where it is still empty, else a new one. */
  /** @param {Builder.Entry[]} list */
  function next(list) {
    const last = list[list.length - 1];
    const bare = last && submit.empty(submit.tidy({ list: [last] }));
    if (!bare) {
      list.push(submit.entry(submit.map()));
    }
    return submit.opened(list[list.length - 1], {});
  }
  /* «сентябрь–октябрь 2026» and one month; what is neither stays words. */
  /** @param {string} said */
  function period(said) {
    const found = PERIOD.exec(said.trim());
    const dates = found
      ? [submit.readable(`${found[1]} ${found[2].split(/\s+/)[1]}`), submit.readable(found[2])]
      : [submit.readable(said)];
    return dates.every((one) => /^\d{4}-\d{2}(-\d{2})?$/.test(one)) ? dates : null;
  }

  /** @param {Builder.Mapping} part @param {Builder.Field[]} fields @param {string} key @param {Builder.Value} value */
  function put(part, fields, key, value) {
    const line = fields.find((field) => field.key === key)?.line;
    submit.ensure(part, key, fields).value = typeof value === "string" && line ? submit.squeeze(value) : value || null;
  }

  class Rows {
    /** @param {(string | number)[]} place @param {Builder.Table} table */
    constructor(place, table) {
      this.table = table;
      this.fields = inside(submit.draftFields(), MAP);
      this.stages = items(submit.ensure(submit.draft.root.value, MAP, submit.draftFields()));
      const at = typeof place[1] === "number" ? place[1] : this.stages.length - 1;
      this.stage = this.stages[at] ? submit.opened(this.stages[at], {}) : next(this.stages);
      /** @type {Builder.Mapping | null} */
      this.task = null;
      const tasks = this.tasks();
      if (place[2] === "задачи" && typeof place[3] === "number" && tasks[place[3]]) {
        this.task = submit.opened(tasks[place[3]], {});
      }
      const row = place[4] === "мероприятия" && typeof place[5] === "number" && this.task;
      /* Where the cursor stood in a phase, the rows are of that phase. */
      this.phase = row ? submit.get(submit.at(row, ["мероприятия", Number(place[5])]), submit.model.phaseKey) : null;
      /** @type {Record<string, Builder.TableCell>} */
      this.seen = {};
      this.count = 0;
    }
    tasks() {
      return items(submit.ensure(this.stage, "задачи", this.fields));
    }
    /* Whether a column begins something new: another cell, and not an empty one. */
    /** @param {string} key @param {Builder.TableCell | undefined} cell */
    fresh(key, cell) {
      const differs = Boolean(cell?.text) && this.seen[key] !== cell && this.seen[key]?.text !== cell.text;
      if (differs) {
        this.seen[key] = cell;
      }
      return differs;
    }
    read() {
      this.table.rows.forEach((row) => {
        /** @type {Record<string, Builder.TableCell>} */
        const given = {};
        /** @type {string[]} */
        const more = [];
        row.forEach((cell, x) => {
          const key = this.table.heads[x];
          if (OWN.includes(key) && !given[key]) {
            given[key] = cell;
          } else if (!UNSAID.includes(key) && cell.text && !row.slice(0, x).includes(cell)) {
            more.push(this.table.labels[x] ? `${this.table.labels[x].toLowerCase()}: ${cell.text}` : cell.text);
          }
        });
        this.row(given, more);
      });
      return this.count;
    }
    /** @param {Record<string, Builder.TableCell>} given @param {string[]} more */
    row(given, more) {
      const deficit = ["дефицит", "направление"].find((key) => this.fresh(key, given[key]));
      if (deficit) {
        this.stage = next(this.stages);
        put(this.stage, this.fields, deficit, given[deficit].text);
        this.task = null;
        this.seen = { [deficit]: given[deficit] };
      }
      this.about(given, more, deficit === "дефицит");
      const fields = inside(this.fields, "задачи");
      if (this.fresh("задача", given["задача"])) {
        this.task = next(this.tasks());
        put(this.task, fields, "задача", given["задача"].text);
      } else if (!this.task) {
        const tasks = this.tasks();
        this.task = tasks.length && !deficit ? submit.opened(tasks[tasks.length - 1], {}) : next(tasks);
      }
      this.action(given, more, fields);
      this.result(given, fields);
      this.count += 1;
    }
    /* What other columns say of the deficit that begins; of any other row they go on in the text of the deed. */
    /** @param {Record<string, Builder.TableCell>} given @param {string[]} more @param {boolean} begins */
    about(given, more, begins) {
      const told = [
        ["направление", "направление", given["направление"]?.text],
        [FOUND, "подтверждение", given[FOUND]?.text],
        ["уровень", "уровень", given["уровень"]?.text.toLowerCase()],
      ];
      told.forEach(([head, key, said]) => {
        if (!said || (head === "направление" && !given["дефицит"]?.text)) {
          return;
        }
        if (begins) {
          put(this.stage, this.fields, key, said);
          this.seen[head] = given[head];
        } else if (this.fresh(head, given[head])) {
          more.push(`${this.label(head)}: ${given[head].text}`);
        }
      });
    }
    /* The head of a column. */
    /** @param {string} key */
    label(key) {
      return (this.table.labels[this.table.heads.indexOf(key)] || key).toLowerCase();
    }
    /** @param {Record<string, Builder.TableCell>} given @param {string[]} more @param {Builder.Field[]} fields */
    action(given, more, fields) {
      const shape = inside(fields, "мероприятия");
      const what = [given["что"]?.text || ""].filter(Boolean);
      const phases = submit.model.phases.map((one) => one.word);
      /** @type {[string, Builder.Value][]} */
      const pairs = [];
      const said = (/** @type {string} */ key) => given[key]?.text || "";
      const phase = phases.find((word) => said("этап").toLowerCase().includes(word)) || this.phase;
      if (phase) {
        pairs.push([submit.model.phaseKey, phase]);
      }
      const dates = said("когда") ? period(said("когда")) : null;
      const ends = dates?.length === 1 && said("до") ? period(said("до")) : null;
      if (ends) {
        dates.push(ends[ends.length - 1]);
      } else if (said("до")) {
        more.push(`${this.label("до")}: ${said("до")}`);
      }
      dates?.forEach((date, index) => {
        pairs.push([index ? "до" : "когда", date]);
      });
      const hours = /^(\d{1,4}(?:[.,]\d{1,2})?)\s*(?:ч(?:\.|ас(?:а|ов)?)?)?$/.exec(said("часов"));
      if (hours) {
        pairs.push(["часов", hours[1].replace(",", ".")]);
      }
      if (said("ресурсы")) {
        pairs.push(["ресурсы", submit.list(said("ресурсы").split("\n").filter(Boolean))]);
      }
      if (said("с кем")) {
        pairs.push(["с кем", said("с кем")]);
      }
      if (said("результат")) {
        pairs.push(["отчёт", said("результат")]);
      }
      OF_ACTION.forEach((key) => {
        const taken = key === "этап" ? phase && said(key) : pairs.some(([done]) => done === key);
        if (said(key) && !taken) {
          more.push(`${this.label(key)}: ${said(key)}`);
        }
      });
      const text = more.length ? `${what.join(" ")} (${more.join("; ")})`.trim() : what.join(" ");
      if (!text && !pairs.some(([key]) => key !== submit.model.phaseKey)) {
        return;
      }
      const made = submit.map();
      put(made, shape, "что", text);
      pairs.forEach(([key, value]) => {
        put(made, shape, key, value);
      });
      items(submit.ensure(this.task, "мероприятия", fields)).push(submit.entry(made));
    }
    /** @param {Record<string, Builder.TableCell>} given @param {Builder.Field[]} fields */
    result(given, fields) {
      const said = given["признак"]?.text;
      if (said && this.fresh("признак", given["признак"])) {
        const part = submit.opened(submit.ensure(this.task, "результат", fields), {});
        const entry = submit.ensure(part, "признак", inside(fields, "результат"));
        entry.value = typeof entry.value === "string" && entry.value ? `${entry.value}\n${said}` : said;
      }
    }
  }

  submit.pasteTable = (event, steps) => {
    const target = /** @type {Element} */ (event.target);
    const table = submit.pastedTable(event.clipboardData);
    if (!table) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const place = submit.pathOf(target);
    const before = submit.copyDraft();
    const count = new Rows(place, table).read();
    const rows = portal.counted(count, "строка", "строки", "строк");
    submit.emit("redraw");
    submit.emit("undoable", `Из таблицы в дорожную карту: ${rows}. Проверьте этапы и сроки.`, () =>
      submit.emit("open", before),
    );
    /** @type {HTMLElement} */ (steps.form.querySelector(".step:not([hidden]) .step__title")).focus();
  };
})(window.portal);
