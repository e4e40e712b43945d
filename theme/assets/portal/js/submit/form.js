/* The parts of the form: groups, lists of groups that grow, move and shrink, four phases as four rows. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  /* What one item of a list is called, and how one more is asked for. */
  const NOUNS = {
    диагностика: ["Метод", "Ещё метод"],
    "дорожная карта": ["Дефицит", "Ещё дефицит"],
    задачи: ["Задача", "Ещё задача"],
    мероприятия: ["Мероприятие", "Ещё мероприятие"],
    авторы: ["Автор", "Добавить автора"],
    блоки: ["Часть", "Добавить часть"],
    колонки: ["Столбец", "Ещё столбец"],
    этапы: ["Этап", "Ещё шаг"],
  };
  function nouns(key) {
    return NOUNS[key] || ["Пункт", "Ещё пункт"];
  }

  /* Turn what a file says in its short form into the part the form shows. */
  function opened(entry, shape) {
    if (typeof entry.value === "string" && entry.value && shape.short) {
      entry.value = submit.map([[shape.short, entry.value]]);
    }
    if (!entry.value || typeof entry.value === "string") {
      entry.value = submit.map();
    }
    return entry.value;
  }
  function isPart(field) {
    return field.type === "part" || field.type === "block";
  }

  function fields(holder, list, options, into) {
    list.forEach((field) => {
      into.appendChild(isPart(field) ? part(field, holder, options) : submit.field(field, holder, options));
    });
    unknown(holder, into);
  }
  /* Keys the model does not know stay in the file; a finding names them, a button takes them out. */
  function unknown(holder, into) {
    holder.node.map
      .filter((one) => !holder.fields.some((field) => field.key === one.key))
      .forEach((one) => {
        const box = node("div", "field");
        const id = submit.id();
        const fault = node("p", "field__fault");
        box.setAttribute("data-step", one.key);
        box.id = id;
        box.tabIndex = -1;
        fault.hidden = true;
        box.appendChild(node("p", "field__label", `Незнакомый ключ «${submit.cut(one.key, 60)}»`));
        box.appendChild(fault);
        box.appendChild(
          submit.button("Убрать ключ", () => {
            const at = holder.node.map.indexOf(one);
            holder.node.map.splice(at, 1);
            box.remove();
            submit.undoable(`Убран ключ «${submit.cut(one.key, 40)}».`, () => {
              holder.node.map.splice(at, 0, one);
              submit.redraw();
            });
            submit.changed();
          }),
        );
        into.appendChild(box);
      });
  }

  function part(field, holder, options) {
    if (field.many) {
      return list(field, holder, options);
    }
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const box = node("fieldset", "part");
    if (entry.value?.list) {
      return submit.odd(field, holder, {
        again: () => part(field, holder, options),
      });
    }
    box.setAttribute("data-step", field.key);
    box.appendChild(node("legend", "part__name", submit.capital(field.key)));
    box.appendChild(hint(field));
    fields({ node: opened(entry, field), fields: field.fields }, field.fields, {}, box);
    return box;
  }
  function hint(field) {
    const box = node("div");
    const fault = node("p", "field__fault");
    fault.hidden = true;
    box.appendChild(node("p", "field__help", field.help + (field.required ? "" : " Необязательно.")));
    box.appendChild(fault);
    return box;
  }

  function list(field, holder, options) {
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const box = node("fieldset", "part part--list");
    const items = node("div", "part__items");
    if (entry.value?.map) {
      return submit.odd(field, holder, {
        again: () => part(field, holder, options),
      });
    }
    if (!entry.value?.list) {
      entry.value = submit.list();
    }
    box.setAttribute("data-step", field.key);
    box.tabIndex = -1;
    box.id = submit.id();
    box.appendChild(node("legend", "part__name", submit.capital(field.key)));
    box.appendChild(hint(field));
    box.appendChild(items);
    const phase = (field.fields || []).find((one) => one.phases);
    if (phase) {
      phases(field, entry, phase, items);
    } else {
      rows(field, entry, items, box);
    }
    return box;
  }

  /* Items one below the other, each with its tools. */
  function rows(field, entry, items, box) {
    const all = entry.value.list;
    if (!all.length && field.required && field.type !== "block") {
      all.push(submit.entry(submit.map()));
    }
    function draw(focus) {
      items.textContent = "";
      all.forEach((one, index) => {
        items.appendChild(item(field, all, one, index, draw));
      });
      if (focus !== undefined) {
        submit.focusIn(items.children[focus]);
      }
      submit.relocate();
    }
    draw();
    if (field.type === "block") {
      box.appendChild(adder(field, all, draw));
      return;
    }
    box.appendChild(
      submit.button(
        nouns(field.key)[1],
        () => {
          all.push(submit.entry(submit.map()));
          submit.changed();
          draw(all.length - 1);
        },
        "action part__more",
      ),
    );
  }
  function adder(field, all, draw) {
    const box = node("div", "part__adder");
    const select = node("select", "field__input");
    const id = submit.id();
    const label = node("label", "field__label", "Какую часть добавить");
    label.htmlFor = select.id = id;
    Object.keys(field.blocks).forEach((tag) => {
      const made = node("option", "", submit.capital(tag));
      made.value = tag;
      select.appendChild(made);
    });
    box.appendChild(label);
    box.appendChild(select);
    box.appendChild(
      submit.button("Добавить", () => {
        all.push(submit.entry(submit.map([[select.value, submit.map()]])));
        submit.changed();
        draw(all.length - 1);
      }),
    );
    return box;
  }
  function item(field, all, one, index, draw) {
    const box = node("fieldset", "part__item");
    let name = `${nouns(field.key)[0]} ${index + 1}`;
    let inner = box;
    let shape = field;
    box.setAttribute("data-step", index);
    if (field.type === "block") {
      const tag = one.value?.map && one.value.map.length === 1 ? one.value.map[0].key : "";
      shape = field.blocks[tag];
      if (!shape) {
        return oddItem(field, all, one, index, draw, name);
      }
      name += `: ${tag}`;
    } else if (one.value?.list) {
      return oddItem(field, all, one, index, draw, name);
    }
    box.appendChild(node("legend", "part__number", name));
    const fault = node("p", "field__fault");
    fault.hidden = true;
    box.appendChild(fault);
    if (field.type === "block") {
      inner = node("div");
      inner.setAttribute("data-step", one.value.map[0].key);
      box.appendChild(inner);
    }
    const holder = { node: opened(field.type === "block" ? one.value.map[0] : one, shape), fields: shape.fields };
    if (field.key === "дорожная карта") {
      stage(holder, inner, draw, index);
    } else {
      fields(holder, shape.fields, {}, inner);
    }
    box.appendChild(tools(field, all, one, index, draw, name));
    return box;
  }
  function oddItem(field, all, one, index, draw, name) {
    const box = node("fieldset", "part__item");
    const fault = node("p", "field__fault");
    fault.hidden = true;
    box.setAttribute("data-step", index);
    box.appendChild(node("legend", "part__number", name));
    box.appendChild(fault);
    box.appendChild(
      node("pre", "field__odd", submit.write(submit.entry(submit.map([[field.key, submit.list([one.value])]])), [])),
    );
    box.appendChild(tools(field, all, one, index, draw, name));
    return box;
  }
  function tools(_field, all, one, index, draw, name) {
    const box = node("div", "part__tools");
    function tool(text, act, off) {
      const made = submit.button(text, act, "part__tool");
      made.setAttribute("aria-label", `${text}: ${name.toLowerCase()}`);
      made.disabled = Boolean(off);
      box.appendChild(made);
    }
    function move(by) {
      all.splice(index, 1);
      all.splice(index + by, 0, one);
      submit.changed();
      draw(index + by);
    }
    if (all.length > 1) {
      tool("Выше", () => move(-1), index === 0);
      tool("Ниже", () => move(1), index === all.length - 1);
    }
    tool("Убрать", () => {
      all.splice(index, 1);
      submit.changed();
      draw();
      submit.undoable(`Убрано: ${name.toLowerCase()}.`, () => {
        all.splice(index, 0, one);
        submit.redraw();
      });
    });
    return box;
  }

  /* A deficit of the road map: a chain of the bank fills what is still empty. */
  function stage(holder, into, draw, index) {
    const take = submit.button("Взять из банка задачу, этапы и результат", () => {
      submit.fillStage(holder.node, submit.get(holder.node, "дефицит"));
      submit.changed();
      draw(index);
      submit.notify("Заполнено из банка. Переделайте под себя: укажите месяцы, часы и свои слова.");
    });
    holder.fields.forEach((field) => {
      if (field.orText) {
        into.appendChild(
          submit.field(field, holder, {
            chosen: (id) => {
              take.hidden = !id;
            },
          }),
        );
        into.appendChild(take);
      } else {
        into.appendChild(isPart(field) ? part(field, holder, {}) : submit.field(field, holder, {}));
      }
    });
    unknown(holder, into);
  }
  submit.fillStage = (stageNode, id) => {
    const chain = submit.model.chains[id];
    const kind = submit.model.kinds.route.fields;
    if (!chain) {
      return;
    }
    const shape = inside(kind, "дорожная карта");
    const task = inside(shape, "задачи");
    const action = inside(task, "мероприятия");
    put(stageNode, shape, "дефицит", id);
    put(stageNode, shape, "подтверждение", chain["подтверждение"]);
    const tasks = submit.ensure(stageNode, "задачи", shape);
    if (!tasks.value?.list) {
      tasks.value = submit.list();
    }
    if (!tasks.value.list.length) {
      tasks.value.list.push(submit.entry(submit.map()));
    }
    const first = opened(tasks.value.list[0], {});
    put(first, task, "задача", chain["задача"]);
    const actions = submit.ensure(first, "мероприятия", task);
    if (!actions.value?.list) {
      actions.value = submit.list();
    }
    chain["этапы"].forEach((step) => {
      let mine = actions.value.list.find((one) => submit.get(one.value, submit.phaseKey) === step["этап"]);
      if (!mine) {
        mine = submit.entry(submit.map([[submit.phaseKey, step["этап"]]]));
        actions.value.list.push(mine);
      }
      put(mine.value, action, "что", step["что"]);
    });
    const result = submit.ensure(first, "результат", task);
    opened(result, {});
    put(result.value, inside(task, "результат"), "форма", chain["результат"]["форма"]);
    put(result.value, inside(task, "результат"), "признак", chain["результат"]["признак"]);
  };
  function inside(list_, key) {
    return list_.find((field) => field.key === key).fields;
  }
  function put(part_, list_, key, value) {
    if (!value || !submit.empty(submit.get(part_, key))) {
      return;
    }
    submit.ensure(part_, key, list_).value = value;
  }

  /* Four phases, four rows, always there and in their order. */
  function phases(field, entry, phase, items) {
    const all = entry.value.list;
    const words = submit.model.phases.map((one) => one.word);
    function phaseOf(one) {
      const said = submit.get(one.value, phase.key);
      return typeof said === "string" ? words.indexOf(submit.squeeze(said).toLowerCase()) : -1;
    }
    function arrange() {
      words.forEach((word, index) => {
        if (!all.some((one) => phaseOf(one) === index)) {
          all.push(submit.entry(submit.map([[phase.key, word]])));
        }
      });
      const rank = new Map();
      all.forEach((one, index) => {
        rank.set(one, [phaseOf(one) < 0 ? 9 : phaseOf(one), index]);
      });
      all.sort((a, b) => rank.get(a)[0] - rank.get(b)[0] || rank.get(a)[1] - rank.get(b)[1]);
    }
    function draw(focus) {
      arrange();
      items.textContent = "";
      submit.model.phases.forEach((one, index) => {
        const mine = all.filter((other) => phaseOf(other) === index);
        const box = node("div", "phase-row");
        const head = node("p", "phase-row__name");
        const mark = node("span", "phase-row__mark", one.mark);
        mark.setAttribute("aria-hidden", "true");
        head.appendChild(mark);
        head.appendChild(document.createTextNode(` ${submit.capital(one.word)}`));
        box.appendChild(head);
        mine.forEach((other, number) => {
          box.appendChild(row(other, one.word, number, mine.length));
        });
        if (field.key !== "этапы") {
          const more = submit.button(
            "Ещё мероприятие",
            () => {
              const made = submit.entry(submit.map([[phase.key, one.word]]));
              all.splice(all.indexOf(mine[mine.length - 1]) + 1, 0, made);
              submit.changed();
              draw(made);
            },
            "part__tool",
          );
          more.setAttribute("aria-label", `Ещё мероприятие: ${one.word}`);
          box.appendChild(more);
        }
        items.appendChild(box);
      });
      all
        .filter((other) => phaseOf(other) < 0)
        .forEach((other) => {
          items.appendChild(stray(other));
        });
      if (focus) {
        submit.focusIn(items.querySelector(`[data-step="${all.indexOf(focus)}"]`));
      }
      submit.relocate();
    }
    function row(one, word, number, count) {
      const box = node("fieldset", "phase-row__item");
      const holder = { node: one.value, fields: field.fields };
      const fault = node("p", "field__fault");
      box.setAttribute("data-step", all.indexOf(one));
      box.appendChild(
        node("legend", "visually-hidden", submit.capital(word) + (count > 1 ? `, мероприятие ${number + 1}` : "")),
      );
      fault.hidden = true;
      box.appendChild(fault);
      fields(
        holder,
        field.fields.filter((other) => !other.phases),
        { compact: true },
        box,
      );
      if (count > 1) {
        box.appendChild(remover(one, `мероприятие «${word}» ${number + 1}`));
      }
      return box;
    }
    function stray(one) {
      const box = node("fieldset", "phase-row__item");
      const fault = node("p", "field__fault");
      box.setAttribute("data-step", all.indexOf(one));
      box.appendChild(node("legend", "field__label", "Этап не назван"));
      fault.hidden = true;
      box.appendChild(fault);
      if (one.value?.map) {
        fields({ node: one.value, fields: field.fields }, field.fields, { compact: true }, box);
      }
      box.appendChild(remover(one, "мероприятие без этапа"));
      return box;
    }
    function remover(one, name) {
      const made = submit.button(
        "Убрать",
        () => {
          const at = all.indexOf(one);
          all.splice(at, 1);
          submit.changed();
          draw();
          submit.undoable(`Убрано: ${name}.`, () => {
            all.splice(at, 0, one);
            submit.redraw();
          });
        },
        "part__tool",
      );
      made.setAttribute("aria-label", `Убрать: ${name}`);
      return made;
    }
    draw();
  }

  submit.part = part;
  submit.isPart = isPart;
  /* The fields of one step, by their keys; keys of the file that no step knows stand in the first. */
  submit.stepFields = (kind, root, keys, first) => {
    const all = submit.model.kinds[kind].fields;
    const box = document.createDocumentFragment();
    const holder = { node: root.value, fields: all };
    keys.forEach((key) => {
      const field = all.find((one) => one.key === key);
      box.appendChild(isPart(field) ? part(field, holder, {}) : submit.field(field, holder, {}));
    });
    if (first) {
      unknown(holder, box);
    }
    return box;
  };
})(window.portal);
