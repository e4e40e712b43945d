// @ts-check
/* What all fields share: the frame with label, help and fault; pasting, counting, growing; the value in the record.
   «holder» is {node, fields}: the part a field stands in. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LARGE = 100000;
  const node = submit.node;
  /** @type {HTMLElement[]} */
  let fits = [];
  let soon = 0;

  /* All heights are read between two rounds of writing: the page is laid out once, not once a field. */
  /** @param {HTMLElement[]} inputs */
  function fit(inputs) {
    inputs.forEach((input) => {
      input.style.height = "auto";
    });
    const heights = inputs.map((input) => input.scrollHeight);
    inputs.forEach((input, at) => {
      if (heights[at]) {
        input.style.height = `${heights[at] + 2}px`;
      }
    });
  }

  submit.onPaste = (input, field, several) => {
    /** @type {HTMLElement} */ (input).addEventListener("paste", (event) => {
      const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
      if (!text) {
        return;
      }
      event.preventDefault();
      if (text.length > LARGE) {
        submit.emit(
          "notice",
          "Вставлено слишком много: " +
            text.length +
            " знаков, сюда помещается " +
            (field.limit || 5000) +
            ". Поле осталось как было.",
        );
        return;
      }
      const clean = submit.cleanPaste(text, field.line && !several);
      if (!document.execCommand("insertText", false, clean)) {
        input.setRangeText(clean, input.selectionStart, input.selectionEnd, "end");
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  };
  /* An example of what is written; what is chosen shows itself, and not by the id that an example has. */
  /** @param {string} shown */
  function example(shown) {
    const plain = shown.replace(/^\[|[\].]+$/g, "");
    return plain ? ` Например: ${plain}${/[?!…]$/.test(plain) ? "" : "."}` : "";
  }
  /* The frame of a field: its label or legend, its help, a place for a fault. */
  submit.frame = (field, options, grouped) => {
    const id = submit.id();
    const box = node(grouped ? "fieldset" : "div", "field");
    const label = node(grouped ? "legend" : "label", "field__label", options.label || submit.capital(field.key));
    box.setAttribute("data-step", field.key);
    if (
      !field.many &&
      (field.type === "date" ||
        field.type === "whole" ||
        field.type === "number" ||
        (field.limit && field.limit <= 120))
    ) {
      box.classList.add("field--short");
    }
    if (label instanceof HTMLLabelElement) {
      label.htmlFor = id;
    }
    if (!field.required && !options.compact) {
      label.appendChild(node("span", "field__optional", " необязательно"));
    }
    box.appendChild(label);
    const chosen = field.type === "word" || (field.refers && !field.orText);
    const words = field.help + (grouped || chosen || options.noExample ? "" : example(field.shown || ""));
    const help = node(
      "p",
      options.compact ? "visually-hidden" : "field__help",
      words + (options.more ? ` ${options.more}` : ""),
    );
    help.id = `${id}-help`;
    box.appendChild(help);
    const fault = node("p", "field__fault");
    fault.id = `${id}-fault`;
    fault.hidden = true;
    box.appendChild(fault);
    return { id, box, about: `${help.id} ${fault.id}` };
  };
  submit.put = (input, made) => {
    input.id = made.id;
    input.setAttribute("aria-describedby", made.about);
    made.box.appendChild(input);
    return input;
  };
  submit.readText = (holder, field) => {
    const value = submit.get(holder.node, field.key);
    return typeof value === "string" ? value : "";
  };
  submit.writeText = (holder, field, value) => {
    submit.ensure(holder.node, field.key, holder.fields).value = value;
    submit.emit("changed");
  };
  submit.counter = (input, field, made) => {
    if (!field.limit || field.limit > 3000) {
      return;
    }
    const shown = node("p", "field__count");
    made.box.appendChild(shown);
    function count() {
      const signs = submit.signs(submit.strip(input.value));
      const left = field.limit - signs;
      shown.textContent =
        left < 0 ? `Лишних знаков: ${-left}` : signs * 2 > field.limit ? `Осталось знаков: ${left}` : "";
      shown.classList.toggle("is-over", left < 0);
    }
    input.addEventListener("input", count);
    count();
  };
  submit.grow = (input) => {
    input.addEventListener("input", () => fit([input]));
    fits.push(input);
    clearTimeout(soon);
    soon = setTimeout(submit.fitAll, 0);
  };

  /* A field that is hidden has no height: all are fitted when their step is shown. */
  submit.fitAll = () => fit(fits);
  submit.forgetFits = () => {
    fits = [];
  };
  /* Whoever leaves a field may be told what is wrong with it. */
  submit.leave = (box) => {
    box.setAttribute("data-left", "");
  };
})(window.portal);
