// @ts-check
/* Findings beside their fields, in the list of steps and, all of them, in the summary. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  /* What a field is not blamed for before it is filled. */
  const LATER = ["key-missing", "phase-missing", "key-unknown"];

  /* Findings of the tidy record with the part of the form they belong to and the number of the item. */
  submit.place = (found, tidied, form) =>
    found.map((one) => {
      const path = submit.origin(tidied, one.path).concat(one.key || []);
      const last = path[path.length - 1];
      return { ...one, box: submit.locate(form, path), item: typeof last === "number" ? last + 1 : 0 };
    });

  /** @param {Builder.Placed} one */
  function visible(one) {
    if (!one.box || submit.draft.checked) {
      return Boolean(one.box);
    }
    return one.box.hasAttribute("data-left") && !LATER.includes(one.rule);
  }
  /** @param {HTMLElement} form */
  function clear(form) {
    /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".field__fault")).forEach((one) => {
      one.hidden = true;
      one.textContent = "";
    });
    form.querySelectorAll("[aria-invalid]").forEach((one) => {
      one.removeAttribute("aria-invalid");
    });
    form.querySelectorAll(".has-fault, .has-remark").forEach((one) => {
      one.classList.remove("has-fault", "has-remark");
    });
  }
  /** @param {Builder.Placed} one */
  function show(one) {
    /** @type {HTMLElement | null} */
    const place = one.box.querySelector(".field__fault");
    const input = one.box.querySelector("input, select, textarea");
    const error = one.severity === "error";
    if (!place) {
      return;
    }
    const item = one.item && !one.box.classList.contains("part__item") ? `пункт ${one.item}, ` : "";
    const fix = submit.capital(one.fix);
    place.hidden = false;
    place.append(node("span", "", `${error ? "Ошибка: " : "Замечание: "}${item}${one.message}. ${fix}.`));
    if (one.named) {
      place.append(" ", submit.vouching(one.named()));
    }
    one.box.classList.add(error ? "has-fault" : "has-remark");
    if (error && input && one.box.classList.contains("field")) {
      input.setAttribute("aria-invalid", "true");
    }
  }
  submit.mark = (steps) => {
    const { checked, findings } = submit.draft;
    clear(steps.form);
    findings.filter(visible).forEach(show);
    steps.list.querySelectorAll(".steps__faults").forEach((place, index) => {
      /** @param {Builder.Placed} one */
      const inside = (one) => one.severity === "error" && steps.panels[index].contains(one.box);
      const count = checked ? findings.filter(inside).length : 0;
      place.textContent = count ? portal.counted(count, "ошибка", "ошибки", "ошибок") : "";
    });
  };

  /** @param {HTMLElement | null} box */
  function target(box) {
    const found = box && (box.matches("[tabindex]") ? box : box.querySelector("input, select, textarea, [tabindex]"));
    return found ? found.id : "";
  }
  /** @param {Builder.Placed} one @param {Builder.Steps} steps */
  function line(one, steps) {
    const index = steps.find(one.box);
    const where = index < 0 ? " " : ` ${steps.titles()[index]} · `;
    const item = node("li");
    const link = node("a", "", submit.capital(one.message));
    const label = node("span", "label", where + (one.severity === "error" ? "" : "замечание · "));
    const why = node("a", "label", one.rule);
    link.href = `#${target(one.box)}`;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      steps.go(one.box);
    });
    why.href = `../checks/${one.rule}/`;
    why.target = "_blank";
    label.append(why);
    item.append(link, label);
    return item;
  }
  submit.summary = (box, steps) => {
    const errors = submit.draft.findings.filter((one) => one.severity === "error");
    const rest = submit.draft.findings.filter((one) => one.severity !== "error");
    let words = errors.length
      ? `Нужно поправить: ${portal.counted(errors.length, "ошибка", "ошибки", "ошибок")}`
      : "Ошибок нет: можно отправлять";
    if (rest.length) {
      words += `, ${portal.counted(rest.length, "замечание", "замечания", "замечаний")}`;
    }
    box.textContent = "";
    box.classList.toggle("summary--clean", !errors.length);
    box.append(node("h3", "", words));
    if (errors.length || rest.length) {
      const list = node("ul", "summary__list");
      list.append(...errors.concat(rest).map((one) => line(one, steps)));
      box.append(list);
    }
  };
})(window.portal);
