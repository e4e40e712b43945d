// @ts-check
/* Four phases, four rows, always there and in their order. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  /* «entry» is that of the list, «phase» the field of the phase; «fields» puts fields of a part into a box. */
  submit.phaseRows = (field, entry, phase, items, fields) => {
    const all = entry.value.list;
    const words = submit.model.phases.map((one) => one.word);
    /** @param {Builder.Entry} one */
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
    /** @param {Builder.Entry} [focus] */
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
              submit.emit("changed");
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
      submit.emit("moved");
    }
    /** @param {Builder.Entry} one @param {string} word @param {number} number @param {number} count */
    function row(one, word, number, count) {
      const box = node("fieldset", "phase-row__item");
      const holder = { node: one.value, fields: field.fields };
      const fault = node("p", "field__fault");
      box.setAttribute("data-step", String(all.indexOf(one)));
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
    /** @param {Builder.Entry} one */
    function stray(one) {
      const box = node("fieldset", "phase-row__item");
      const fault = node("p", "field__fault");
      box.setAttribute("data-step", String(all.indexOf(one)));
      box.appendChild(node("legend", "field__label", "Этап не назван"));
      fault.hidden = true;
      box.appendChild(fault);
      if (one.value?.map) {
        fields({ node: one.value, fields: field.fields }, field.fields, { compact: true }, box);
      }
      box.appendChild(remover(one, "мероприятие без этапа"));
      return box;
    }
    /** @param {Builder.Entry} one @param {string} name */
    function remover(one, name) {
      const made = submit.button(
        "Убрать",
        () => {
          const at = all.indexOf(one);
          all.splice(at, 1);
          submit.emit("changed");
          draw();
          submit.emit("undoable", `Убрано: ${name}.`, () => {
            all.splice(at, 0, one);
            submit.emit("redraw");
          });
        },
        "part__tool",
      );
      made.setAttribute("aria-label", `Убрать: ${name}`);
      return made;
    }
    draw();
  };
})(window.portal);
