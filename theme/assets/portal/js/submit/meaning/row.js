// @ts-check
/* One row of a road map, as in generator/proposals/intake/meaning/row.py: what it says of its stage, its task,
   its actions and their result. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const OF_ACTION = ["когда", "до", "часов", "с кем", "ресурсы", "этап", "форма работы", "обсуждение"];
  const LONGEST_RESULT = 600;
  const CONFIRMED = "подтверждение дефицита";
  const PERSONAL = "личное";
  const DETAIL = "обсуждение";

  submit.roadRow = (map, given, place, phased, head, reports = false) => {
    const { draft } = map;
    const { words, minus } = submit.count;

    /** @param {string} key @returns {Intake.Cells} */
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
    /** @param {string} key @param {Intake.Cells} cells */
    function isNew(key, cells) {
      const [now, before] = [cells.map(([, cell]) => cell), map.seen.get(key) || []];
      map.seen.set(key, now);
      return now.length !== before.length || now.some((cell, at) => cell !== before[at]);
    }
    /** @param {string} said */
    function barely(said) {
      const left = submit.bare(said);
      draft.know(minus(words(said), words(left)));
      return left;
    }
    /** @param {Intake.Cells} cells */
    function one(cells) {
      return barely(cells.map(([, cell]) => cell.text).join("\n"));
    }
    /* The direction of a row that goes on with a deficit, unless it is the one of its stage again. */
    /** @param {Intake.Cells} direction @returns {Intake.Cells} */
    function within(direction) {
      const said = direction.map(([, cell]) => cell.text).join("\n");
      if (submit.bare(said) !== stages()[stages().length - 1]["направление"]) {
        return direction;
      }
      draft.know(words(said));
      return [];
    }
    /* Begin a stage where the row says so; gives the direction that is only part of an action. */
    function stage() {
      if (!phased && given.has("этап") && !given.has("направление")) {
        given.set("направление", pop("этап"));
      }
      const deficit = pop("дефицит");
      const direction = pop("направление");
      if (deficit.length) {
        const other = direction.length > 0 && isNew("направление", direction);
        if (isNew("дефицит", deficit)) {
          /** @type {Record<string, string>} */
          const begun = { дефицит: one(deficit) };
          if (direction.length) {
            begun["направление"] = one(direction);
          }
          map.stage(begun, place);
          return [];
        }
        return other ? within(direction) : [];
      }
      if (direction.length && map.section) {
        return direction;
      }
      if (direction.length && isNew("направление", direction)) {
        const [said, when] = submit.deeds.timed(one(direction), map.years);
        map.stage({ направление: said }, place);
        map.lasting = when;
        draft.know(words(when));
      } else if (!map.begun) {
        map.stage({}, place);
      }
      return [];
    }
    /* How deep a deficit is, where a column says it as the model does; in its further rows it is said again. */
    /** @param {boolean} fresh */
    function level(fresh) {
      const cells = given.get("уровень") || [];
      const said = cells.length === 1 ? submit.stripSigns(cells[0][1].text, " .").toLowerCase() : "";
      const at = stages().length - 1;
      const key = [MAP, at, "уровень"].join("/");
      if (fresh && submit.words.levels.includes(said)) {
        draft.put([MAP, at, "уровень"], said);
      } else if (!said || said !== stages()[at]["уровень"]) {
        return;
      } else if (map.closed.get(key) !== cells[0][1]) {
        draft.know(words(said));
      }
      map.closed.set(key, cells[0][1]);
      given.delete("уровень");
    }
    /* Where the task at hand lies. */
    /** @returns {Builder.Path} */
    function path() {
      const last = stages().length - 1;
      return [MAP, last, "задачи", stages()[last]["задачи"].length - 1];
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
    /* How wide a deed is, «районный», stays with it; how deep a deficit is, and the score of a teacher, is kept. */
    function wide() {
      const cells = given.has("уровень") && !head.keys.includes("дефицит") ? pop("уровень") : [];
      /** @param {Intake.Cells[number]} one */
      const isDeep = ([, cell]) =>
        submit.words.levels.includes(submit.stripSigns(cell.text, " .").toLowerCase()) || /[0-9]/.test(cell.text);
      const [deep, more] = [cells.filter(isDeep), cells.filter((one) => !isDeep(one))];
      if (deep.length) {
        given.set("уровень", deep);
      }
      if (more.length) {
        given.set(DETAIL, [...(given.get(DETAIL) || []), ...more]);
      }
    }
    /* A deed with its name before it. */
    /** @param {Intake.Cell | undefined} name @param {Intake.Cell} content */
    function withName(name, content) {
      const said = name ? submit.bare(submit.unbulleted(name.text)) : "";
      if (!name || !said) {
        return content;
      }
      const more = submit.bare(submit.unbulleted(content.text));
      draft.know(minus(words(name.text), words(said)));
      draft.know(minus(words(content.text), words(more)));
      return submit.makeCell([submit.makeLine(`${said}: ${more}`)]);
    }
    /* The deeds of the row: the items of its cells, or one for each of the periods beside a single cell. A deed that
       has a name and a content is both, «Курсы: шесть этапов». */
    /** @param {Intake.Cells} what @param {Intake.Cells} content @param {Intake.Cells} when */
    function deedsOf(what, content, when) {
      const [names, more] = [what, content].map((cells) => cells.flatMap(([, cell]) => submit.deeds.items(cell)));
      if (more.length && [1, more.length].includes(names.length)) {
        return more.map((cell, at) => withName(names[at], cell));
      }
      const parts = [...names, ...more];
      const single = parts.length === 1 && when.length === 1;
      const found = single ? submit.deeds.alongside(parts[0], when[0][1], map.years) : [];
      return [found, parts, [submit.makeCell()]].find((one) => one.length) || [];
    }
    /* Make the actions of the row: one for each cell of what is done. */
    /** @param {Intake.Cells} prefix */
    function actions(prefix) {
      /** @type {[key: string, cells: Intake.Cells][]} */
      const shared = OF_ACTION.map((key) => [key, pop(key)]);
      const [deeds, content] = [pop("что"), pop("содержание")];
      const what = deeds.length ? deeds : content;
      if (!what.length && !shared.some(([, cells]) => cells.length) && !prefix.length) {
        return;
      }
      const closing = head.keys.includes("задача") || head.keys.includes("дефицит");
      const results = closing && !reports ? [] : pop("результат");
      const named = (/** @type {string} */ one) => shared.some(([key, cells]) => key === one && cells.length > 0);
      /* whether a column tells when, in words that can be read */
      const dated = shared.some(
        ([key, cells]) =>
          ["когда", "до"].includes(key) && cells.some(([, cell]) => submit.periods.read(cell.text, map.years)),
      );
      const columns = { dated, phased: named("этап") || prefix.length > 0 };
      const all = deedsOf(what, deeds.length ? content : [], shared.find(([key]) => key === "когда")?.[1] || []);
      all.forEach((cell, at) => {
        /** @type {any} */
        const action = {};
        /** @type {Set<string>} */
        const told = new Set();
        let said = submit.bare(submit.unbulleted(cell.text));
        draft.know(minus(words(cell.text), words(said)));
        if (at === 0 && prefix.length) {
          const lead = prefix.map(([, one]) => one.text).join(" ");
          said = said ? `${lead}: ${said}` : lead;
        }
        said = submit.periodInside(map, said, action, columns);
        /** @param {string} key @param {Intake.Cells} cells */
        const share = (key, cells) =>
          submit.deeds.share(key, cells, { at, count: all.length, single: what.length === 1 });
        const more = shared
          .flatMap(([key, cells]) =>
            share(key, cells).flatMap(([label, one]) =>
              submit.aboutDeed(map, place, [key, label, one], { action, told }),
            ),
          )
          .join("; ");
        said = more && said ? `${said} (${more})` : said || more;
        submit.periodBelow(map, action, place);
        const reports = share("результат", results);
        if (reports.length) {
          action["отчёт"] = reports.map(([, one]) => one.text).join("\n");
        }
        put(said ? { что: said, ...action } : action);
      });
    }
    /* Take by what the deficit of the stage was found, once; without a deficit it is kept. */
    function confirmed() {
      const last = stages().length - 1;
      if (stages()[last]["дефицит"] === undefined) {
        return;
      }
      pop(CONFIRMED).forEach(([label, cell]) => {
        const closed = [MAP, last, label].join("/");
        if (map.closed.get(closed) !== cell) {
          map.closed.set(closed, cell);
          draft.text([MAP, last, "подтверждение"], cell.text, place, LONGEST_RESULT);
        }
      });
    }
    function rest() {
      pop(PERSONAL).forEach(([, cell]) => {
        draft.cut(cell.text);
      });
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
      confirmed();
      given.forEach((cells) => {
        cells.forEach(([label, cell]) => {
          if (!submit.surnames.onlyNames(cell.text, place, draft)) {
            draft.keep(label ? `${label}: ${cell.text}` : cell.text, place);
          }
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
        level(fresh);
        wide();
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
