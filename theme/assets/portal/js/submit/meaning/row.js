// @ts-check
/* One row of a road map, as in generator/proposals/intake/meaning/row.py: what it says of its stage, its task,
   its actions and their result. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const UNDATED = "срок не понят: впишите месяц";
  const TOO_LONG = "слишком длинно для своего места: сократите";
  const OF_ACTION = ["когда", "часов", "с кем", "ресурсы", "этап", "форма работы"];
  const LONGEST_RESULT = 600;
  /** @typedef {[label: string, cell: Intake.Cell][]} Cells */

  submit.roadRow = (map, given, place, phased, head) => {
    const { draft } = map;
    const { words, minus } = submit.count;

    /** @param {string} key @returns {Cells} */
    function pop(key) {
      const found = given.get(key) || [];
      given.delete(key);
      return found;
    }
    function numbers() {
      pop("номер").forEach(([, cell]) => {
        draft.know(words(cell.text));
      });
    }
    /** @returns {any[]} */
    function stages() {
      return draft.values[MAP] || [];
    }
    /* Whether the cell is another one than in the row above. */
    /** @param {string} key @param {Cells} cells */
    function isNew(key, cells) {
      const same = map.seen.get(key) === cells[0][1];
      map.seen.set(key, cells[0][1]);
      return !same;
    }
    /** @param {string} said */
    function barely(said) {
      const left = submit.bare(said);
      draft.know(minus(words(said), words(left)));
      return left;
    }
    /** @param {Cells} cells */
    function one(cells) {
      return barely(cells.map(([, cell]) => cell.text).join("\n"));
    }
    /* Begin a stage where the row says so; gives the direction that is only part of an action. */
    function stage() {
      if (!phased && given.has("этап") && !given.has("направление")) {
        given.set("направление", pop("этап"));
      }
      const deficit = pop("дефицит");
      const direction = pop("направление");
      if (deficit.length) {
        if (isNew("дефицит", deficit)) {
          /** @type {Record<string, string>} */
          const begun = { дефицит: one(deficit) };
          if (direction.length) {
            begun["направление"] = one(direction);
          }
          map.stage(begun, place);
        }
        return [];
      }
      if (direction.length && map.section) {
        return direction;
      }
      if (direction.length && isNew("направление", direction)) {
        map.stage({ направление: one(direction) }, place);
      } else if (!map.begun) {
        map.stage({}, place);
      }
      return [];
    }
    /* Where the task at hand lies. */
    /** @returns {Builder.Path} */
    function path() {
      const last = stages().length - 1;
      return [MAP, last, "задачи", stages()[last]["задачи"].length - 1];
    }
    /** @param {Intake.Period} period @param {any} action */
    function dates(period, action) {
      action["когда"] = period.start;
      if (period.end && period.end !== period.start) {
        action["до"] = period.end;
      }
    }
    /* Take a period in brackets at the end of an action, and the hours that it names. */
    /** @param {string} said @param {any} action */
    function inside(said, action) {
      const found = Array.from(said.matchAll(submit.expression("last")))[0];
      const period = found ? submit.periods.read(found[1], map.years) : null;
      let left = said;
      if (period && !period.rest) {
        dates(period, action);
        draft.know(words(found[1]));
        left = said.slice(0, found.index);
      }
      const hours = submit.periods.hours(left);
      if (hours > 0 && hours <= submit.words.bounds.hours) {
        action["часов"] = hours; /* the words stay, they belong to the sentence */
      }
      return left;
    }
    /** @param {string} said @param {any} action @returns {string[]} */
    function when(said, action) {
      const period = submit.periods.read(said, map.years);
      if (!period) {
        draft.ask(place, UNDATED);
        return [said];
      }
      dates(period, action);
      draft.dated(said, period);
      return period.rest ? [period.rest] : [];
    }
    /** @param {string} said */
    function hoursOf(said) {
      const plain = submit.strip(said).replace(/,/g, ".");
      const found = words(said).size <= 2 ? submit.periods.hours(said) : 0;
      const exact = /^[0-9]{1,4}(?:\.[0-9]{1,2})?$/.test(plain) ? Number(plain) : found;
      return exact <= submit.words.bounds.hours ? exact : 0;
    }
    /* The lines of a cell without their marks; one that is too long for its key is kept. */
    /** @param {Intake.Cell} cell */
    function items(cell) {
      const most = submit.words.bounds.resource;
      const all = cell.lines.map((line) => {
        const item = submit.strip(submit.unbulleted(line.text));
        draft.know(minus(words(line.text), words(item)));
        if (submit.signs(item) > most) {
          draft.keep(item, place, TOO_LONG);
        }
        return item;
      });
      return all.filter((item) => item && submit.signs(item) <= most);
    }
    /* What another column says of the action; what no key can hold goes on in its text. */
    /** @param {string} key @param {string} label @param {Intake.Cell} cell @param {any} action @returns {string[]} */
    function about(key, label, cell, action) {
      const phase = key === "этап" ? submit.vocabulary.exact("этап", submit.bare(cell.text)) : "";
      const hours = key === "часов" ? hoursOf(cell.text) : 0;
      if (key === "когда") {
        return when(cell.text, action);
      }
      if (phase || hours) {
        action[key] = phase || hours;
        draft.know(words(cell.text));
      } else if (key === "с кем") {
        action[key] = [action[key], cell.text].filter(Boolean).join("\n");
      } else if (key === "ресурсы") {
        action[key] = [...(action[key] || []), ...items(cell)];
      } else {
        return [`${label.toLowerCase()}: ${cell.text}`];
      }
      return [];
    }
    /** @param {any} action */
    function put(action) {
      const here = path().reduce((/** @type {any} */ part, step) => part[step], draft.values);
      here["мероприятия"] = [...(here["мероприятия"] || []), {}];
      const at = here["мероприятия"].length - 1;
      submit.words.order.forEach((key) => {
        const value = action[key];
        const inner = [...path(), "мероприятия", at, key];
        if (typeof value === "string" && submit.words.longest[key]) {
          draft.text(inner, value, place, submit.words.longest[key]);
        } else if (value !== undefined) {
          draft.put(inner, value);
        }
      });
      if (!Object.keys(here["мероприятия"][at]).length) {
        here["мероприятия"].pop();
      }
    }
    /* Make the actions of the row: one for each cell of what is done. */
    /** @param {Cells} prefix */
    function actions(prefix) {
      const shared = OF_ACTION.flatMap((key) => pop(key).map(([label, cell]) => ({ key, label, cell })));
      const what = pop("что");
      if (!what.length && !shared.length && !prefix.length) {
        return;
      }
      const closing = head.keys.includes("задача") || head.keys.includes("дефицит");
      const results = closing ? [] : pop("результат");
      (what.length ? what : [/** @type {Cells[0]} */ (["", submit.makeCell()])]).forEach(([, cell], at) => {
        /** @type {any} */
        const action = {};
        let said = barely(cell.text);
        if (at === 0 && prefix.length) {
          const lead = prefix.map(([, one]) => one.text).join(" ");
          said = said ? `${lead}: ${said}` : lead;
        }
        said = inside(said, action);
        if (at === 0) {
          const more = shared.flatMap((one) => about(one.key, one.label, one.cell, action)).join("; ");
          said = more && said ? `${said} (${more})` : said || more;
          if (results.length) {
            action["отчёт"] = results.map(([, one]) => one.text).join("\n");
          }
        }
        put(said ? { что: said, ...action } : action);
      });
    }
    function rest() {
      [
        ["результат", "форма"],
        ["признак", "признак"],
      ].forEach(([key, inner]) => {
        const cells = pop(key);
        const closed = [...path(), key].join("/");
        if (cells.length && map.closed.get(closed) === cells[0][1]) {
          return; /* one cell merged over the rows of a task is said once */
        }
        cells.forEach(([, cell]) => {
          map.closed.set(closed, cell);
          draft.text([...path(), "результат", inner], cell.text, place, LONGEST_RESULT);
        });
      });
      given.forEach((cells) => {
        cells.forEach(([label, cell]) => {
          draft.keep(label ? `${label}: ${cell.text}` : cell.text, place);
        });
      });
    }
    return {
      /* Make of it what it says: a stage, a task, actions, a result; the rest is kept. */
      read: () => {
        numbers();
        const before = stages().length;
        const prefix = stage();
        const fresh = stages().length > before;
        const task = pop("задача");
        if (task.length && (isNew("задача", task) || fresh)) {
          map.task(one(task), place);
        } else if (!stages()[stages().length - 1]["задачи"]?.length) {
          map.task("", place);
        }
        actions(prefix);
        rest();
      },
      /* Add what it says to the task at hand. */
      fill: () => {
        numbers();
        actions([]);
        rest();
      },
    };
  };
})(window.portal);
