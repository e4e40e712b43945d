// @ts-check
/* The steps: a panel each, the list of them, the way from one to the next. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  function kindSteps() {
    return submit.model.kinds[submit.draftKind()].steps;
  }
  function makeForm() {
    const form = node("form", "submit__form");
    form.noValidate = true;
    form.autocomplete = "off";
    form.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    form.addEventListener("focusout", (event) => {
      const field = /** @type {Element} */ (event.target).closest(".field");
      if (field && !field.hasAttribute("data-left")) {
        submit.leave(field);
        submit.emit("changed");
      }
    });
    return form;
  }
  /* Under 60rem the list folds behind one button that says where you are. */
  function makeNav() {
    const nav = node("nav", "submit__steps");
    const list = node("ol", "submit__list");
    const all = submit.button(
      "",
      () => all.setAttribute("aria-expanded", String(nav.classList.toggle("is-open"))),
      "action submit__all",
    );
    nav.setAttribute("aria-label", "Шаги");
    list.id = submit.id();
    all.setAttribute("aria-expanded", "false");
    all.setAttribute("aria-controls", list.id);
    nav.append(all, list);
    return { nav, list, all };
  }

  /* «box» is the whole builder, «look» the preview {box, title}, «last» makes the panel behind the steps. */
  submit.makeSteps = (box, look, last) => {
    const form = makeForm();
    const { nav, list, all } = makeNav();
    /** @type {Set<number>} */
    const empty = new Set(); /* panels whose fields are not made yet */
    const isWhole = () => !empty.size;
    /** @type {Builder.Steps} */
    const steps = {
      ...{ form, nav, list, panels: [], lazy: false },
      ...{ titles, turns, draw, fill, isWhole, whenWhole, show, go, find },
    };

    function titles() {
      return kindSteps()
        .map((step) => step.title)
        .concat("Проверка и отправка");
    }
    /** @param {number} index */
    function turns(index) {
      const count = kindSteps().length;
      const made = node("div", "step__turns");
      if (index) {
        made.append(submit.button("Назад", () => show(index - 1, true)));
      }
      if (index < count) {
        const words = index === count - 1 ? "Проверить" : "Дальше";
        made.append(submit.button(words, () => show(index + 1, true), "action action--main"));
      }
      return made;
    }
    /** @param {number} index */
    function fillOne(index) {
      const made = steps.panels[index];
      const step = kindSteps()[index];
      if (!empty.delete(index)) {
        return;
      }
      if (!index && submit.draft.kind === "route" && submit.untouched()) {
        made.append(submit.beginning(() => steps.panels[0].querySelector("h2").focus()));
      }
      made.append(submit.stepFields(submit.draftKind(), submit.draft.root, step.keys, !index));
      const name = made.querySelector(".part__name, .field__label");
      if (name && step.keys.length === 1 && name.textContent === step.title) {
        name.classList.add("visually-hidden");
      }
      made.append(turns(index));
    }
    /* Make the fields of every step, as all that looks for a field needs them. */
    function fill() {
      Array.from(empty).forEach(fillOne);
    }
    /* One step a task, so that the page answers meanwhile. */
    /** @param {() => void} done */
    function whenWhole(done) {
      const [next] = empty;
      if (next === undefined) {
        done();
        return;
      }
      fillOne(next);
      setTimeout(() => {
        if (empty.size) {
          whenWhole(done);
          return;
        }
        submit.fitAll();
        setTimeout(() => whenWhole(done), 0);
      }, 0);
    }
    function drawNav() {
      list.textContent = "";
      titles().forEach((title, index) => {
        const item = node("li");
        const button = submit.button("", () => show(index, true), "steps__step");
        button.append(node("span", "", `${index + 1}. ${title}`), node("span", "steps__faults"));
        item.append(button);
        list.append(item);
      });
      const item = node("li", "steps__look");
      item.append(submit.button("Просмотр", () => show("look", true), "steps__step"));
      list.append(item);
    }
    function draw() {
      submit.forgetFits();
      form.textContent = "";
      steps.panels = [];
      empty.clear();
      kindSteps().forEach((step, index) => {
        const made = submit.panel(step.title);
        steps.panels.push(made);
        empty.add(index);
        form.append(made);
      });
      if (!steps.lazy) {
        fill();
      }
      const made = last(steps);
      steps.panels.push(made);
      form.append(made);
      drawNav();
      show(submit.draft.step, false);
    }
    /* «step» is a number, or "look" for the preview. */
    /** @param {number | "look"} step @param {boolean} focus */
    function show(step, focus) {
      const looking = step === "look";
      const count = steps.panels.length;
      if (!looking) {
        submit.draft.step = step;
        fillOne(step);
      }
      box.classList.toggle("is-looking", looking);
      steps.panels.forEach((one, index) => {
        one.hidden = looking || index !== step;
      });
      list.querySelectorAll("button").forEach((button, index) => {
        if (index === (looking ? count : step)) {
          button.setAttribute("aria-current", "step");
        } else {
          button.removeAttribute("aria-current");
        }
      });
      nav.classList.remove("is-open");
      all.setAttribute("aria-expanded", "false");
      all.textContent = looking ? "Просмотр · все шаги" : `Шаг ${step + 1} из ${count} · все шаги`;
      if (!empty.size) {
        submit.fitAll();
      }
      if (step === count - 1) {
        submit.draft.checked = true;
        submit.emit("refresh");
      }
      if (focus) {
        const head = looking ? look.title : steps.panels[step].querySelector("h2");
        head.focus();
        head.scrollIntoView({ block: "start" });
        submit.emit("went", step);
      }
    }
    /* The number of the panel that holds a part, or -1. */
    /** @param {HTMLElement | null} part */
    function find(part) {
      return steps.panels.findIndex((one) => part && one.contains(part));
    }
    /** @param {HTMLElement | null} part */
    function go(part) {
      const index = find(part);
      if (index < 0) {
        return;
      }
      show(index, false);
      const own = part.matches("fieldset.field[tabindex]")
        ? "input, select, textarea"
        : "input:not([hidden]), select, textarea:not([hidden])";
      /** @type {HTMLElement} */ (part.querySelector(own) || part).focus();
      part.scrollIntoView({ block: "center" });
      submit.saveDraft();
    }
    return steps;
  };
})(window.portal);
