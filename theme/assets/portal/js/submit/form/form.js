// @ts-check
/* The parts of the form: groups of fields, and lists of groups that grow, move and shrink. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  /** @param {Builder.Field} field */
  function isPart(field) {
    return field.type === "part" || field.type === "block";
  }
  /**
   * @param {Builder.Holder} holder
   * @param {Builder.Field[]} list
   * @param {Builder.FieldOptions} options
   * @param {Node} into
   */
  function fields(holder, list, options, into) {
    list.forEach((field) => {
      into.appendChild(isPart(field) ? part(field, holder, options) : submit.field(field, holder, options));
    });
    unknown(holder, into);
  }
  /* Keys the model does not know stay in the file; a finding names them, a button takes them out. */
  /** @param {Builder.Holder} holder @param {Node} into */
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
        box.appendChild(node("p", "field__label", `Незнакомое поле «${submit.cut(one.key, 60)}»`));
        box.appendChild(fault);
        box.appendChild(
          submit.button("Убрать поле", () => {
            const at = holder.node.map.indexOf(one);
            holder.node.map.splice(at, 1);
            box.remove();
            submit.emit("undoable", `Убрано поле «${submit.cut(one.key, 40)}».`, () => {
              holder.node.map.splice(at, 0, one);
              submit.emit("redraw");
            });
            submit.emit("changed");
          }),
        );
        into.appendChild(box);
      });
  }
  /**
   * @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options
   * @returns {HTMLElement}
   */
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
    fields({ node: submit.opened(entry, field), fields: field.fields }, field.fields, {}, box);
    return box;
  }
  /** @param {Builder.Field} field */
  function hint(field) {
    const box = node("div");
    const fault = node("p", "field__fault");
    fault.hidden = true;
    box.appendChild(node("p", "field__help", field.help + (field.required ? "" : " Необязательно.")));
    box.appendChild(fault);
    return box;
  }
  /**
   * @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options
   * @returns {HTMLElement}
   */
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
      submit.phaseRows(field, entry, phase, items, fields);
    } else {
      rows(field, entry, items, box);
    }
    return box;
  }
  /* Items one below the other, each with its tools. */
  /**
   * @param {Builder.Field} field
   * @param {Builder.Entry} entry
   * @param {HTMLElement} items
   * @param {HTMLElement} box
   */
  function rows(field, entry, items, box) {
    const all = entry.value.list;
    if (!all.length && field.required && field.type !== "block") {
      all.push(submit.entry(submit.map()));
    }
    /** @param {number} [focus] */
    function draw(focus) {
      items.textContent = "";
      all.forEach((one, index) => {
        items.appendChild(item(field, all, one, index, draw));
      });
      if (focus !== undefined) {
        submit.focusIn(items.children[focus]);
      }
      submit.emit("moved");
    }
    draw();
    if (field.type === "block") {
      box.appendChild(submit.adder(field, all, draw));
      return;
    }
    box.appendChild(
      submit.button(
        submit.nouns(field.key)[1],
        () => {
          all.push(submit.entry(submit.map()));
          submit.emit("changed");
          draw(all.length - 1);
        },
        "action part__more",
      ),
    );
  }
  /**
   * @param {Builder.Field} field
   * @param {Builder.Entry[]} all
   * @param {Builder.Entry} one
   * @param {number} index
   * @param {Builder.Draw} draw
   */
  function item(field, all, one, index, draw) {
    const box = node("fieldset", "part__item");
    let name = `${submit.nouns(field.key)[0]} ${index + 1}`;
    /** @type {HTMLElement} */
    let inner = box;
    /** @type {Builder.Shape} */
    let shape = { fields: field.fields, short: field.short };
    box.setAttribute("data-step", String(index));
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
    const holder = {
      node: submit.opened(field.type === "block" ? one.value.map[0] : one, shape),
      fields: shape.fields,
    };
    if (field.key === "дорожная карта") {
      stage(holder, inner, draw, index);
    } else {
      fields(holder, shape.fields, {}, inner);
    }
    box.appendChild(submit.tools(all, one, index, draw, name));
    return box;
  }
  /**
   * @param {Builder.Field} field
   * @param {Builder.Entry[]} all
   * @param {Builder.Entry} one
   * @param {number} index
   * @param {Builder.Draw} draw
   * @param {string} name
   */
  function oddItem(field, all, one, index, draw, name) {
    const box = node("fieldset", "part__item");
    const fault = node("p", "field__fault");
    fault.hidden = true;
    box.setAttribute("data-step", String(index));
    box.appendChild(node("legend", "part__number", name));
    box.appendChild(fault);
    box.appendChild(
      node("pre", "field__odd", submit.write(submit.entry(submit.map([[field.key, submit.list([one.value])]])), [])),
    );
    box.appendChild(submit.tools(all, one, index, draw, name));
    return box;
  }
  /* A deficit of the road map: a chain of the bank fills what is still empty. */
  /** @param {Builder.Holder} holder @param {Node} into @param {Builder.Draw} draw @param {number} index */
  function stage(holder, into, draw, index) {
    const take = submit.button("Взять из банка задачу, этапы и результат", () => {
      submit.withChains(() => {
        submit.fillStage(holder.node, String(submit.get(holder.node, "дефицит")));
        submit.emit("changed");
        draw(index);
        submit.emit("notice", "Заполнено из банка. Переделайте под себя: укажите месяцы, часы и свои слова.");
      });
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
