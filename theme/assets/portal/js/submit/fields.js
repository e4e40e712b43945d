/* One field of the form by its type: a line, a text, a date, a choice, several choices, several lines. */
"use strict";
((portal) => {
  const submit = portal.submit;
  let last = 0;
  const LARGE = 100000;
  const CROWD = 30;
  const MONTHS = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
  ];

  submit.id = () => {
    last += 1;
    return `pole-${last}`;
  };
  submit.node = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };
  submit.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  submit.button = (text, act, className) => {
    const made = submit.node("button", className || "action", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };
  const node = submit.node;

  /* What Word and messengers leave in a text: other spaces, bullets, curled quotes, invisible signs. */
  submit.cleanPaste = (text, line) => {
    const clean = text
      .replace(/\r\n?|[\u000b\u2028\u2029\u0085]/g, "\n")
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\0-\x08\x0c\x0e-\x1f\x7f]/g, "")
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
      .replace(/[“„]([^“”„\n]*)[”“]/g, "«$1»")
      .replace(/"([^"\n]+)"/g, "«$1»")
      .replace(/[‘’]/g, "’")
      .split("\n")
      .map((row) => row.trim().replace(/^(?:[•·●▪■◦‣⁃\uf0b7\uf0a7\uf0d8*]|o(?= )|[-–—](?= )|\d{1,2}[.)](?= ))\s*/, ""))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return line ? clean.replace(/\s*\n\s*/g, " ") : clean;
  };
  function onPaste(input, field, several) {
    input.addEventListener("paste", (event) => {
      const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
      if (!text) {
        return;
      }
      event.preventDefault();
      if (text.length > LARGE) {
        submit.notify(
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
  }

  /* The frame of a field: its label or legend, its help, a place for a fault. */
  function frame(field, options, grouped) {
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
    if (!grouped) {
      label.htmlFor = id;
    }
    if (!field.required && !options.compact) {
      label.appendChild(node("span", "field__optional", " необязательно"));
    }
    box.appendChild(label);
    const words =
      field.help +
      (field.shown && !grouped && field.type !== "word" && !options.quiet
        ? ` Например: ${field.shown.replace(/^\[|[\].]+$/g, "")}.`
        : "");
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
  }
  function ready(input, made) {
    input.id = made.id;
    input.setAttribute("aria-describedby", made.about);
    made.box.appendChild(input);
    return input;
  }
  function read(holder, field) {
    const value = submit.get(holder.node, field.key);
    return typeof value === "string" ? value : "";
  }
  function write(holder, field, value) {
    submit.ensure(holder.node, field.key, holder.fields).value = value;
    submit.changed();
  }

  function counter(input, field, made) {
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
  }
  function grow(input) {
    function fit() {
      input.style.height = "auto";
      if (input.scrollHeight) {
        input.style.height = `${input.scrollHeight + 2}px`;
      }
    }
    input.addEventListener("input", fit);
    submit.afterShown(fit);
  }

  function text(field, holder, options) {
    const made = frame(field, options);
    const long = field.limit > 120;
    const input = ready(node(long ? "textarea" : "input", "field__input"), made);
    if (long) {
      input.rows = field.limit > 1500 ? 5 : 2;
      grow(input);
    } else {
      input.type = "text";
      input.autocomplete = "off";
    }
    input.value = read(holder, field);
    if (long && field.line) {
      input.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
        }
      });
    }
    input.addEventListener("input", () => write(holder, field, input.value));
    onPaste(input, field);
    counter(input, field, made);
    return made.box;
  }

  function number(field, holder, options) {
    const made = frame(field, options);
    const input = ready(node("input", "field__input field__input--short"), made);
    input.type = "text";
    input.autocomplete = "off";
    input.inputMode = field.type === "whole" ? "numeric" : "decimal";
    input.value = read(holder, field);
    input.addEventListener("input", () => write(holder, field, input.value));
    return made.box;
  }

  /* «сентябрь 2026», «09.2026» and «1.9.2026» as the file wants them. */
  submit.readable = (said) => {
    const value = said.trim().toLowerCase();
    let found = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(value);
    function two(one) {
      return `0${one}`.slice(-2);
    }
    if (found) {
      return `${found[3]}-${two(found[2])}${found[1] ? `-${two(found[1])}` : ""}`;
    }
    found = /^(?:(\d{1,2})\s+)?([а-я]+)\s+(\d{4})/.exec(value);
    const month = found ? MONTHS.findIndex((stem) => found[2].startsWith(stem)) : -1;
    if (month < 0) {
      return said.trim();
    }
    return `${found[3]}-${two(month + 1)}${found[1] ? `-${two(found[1])}` : ""}`;
  };
  function date(field, holder, options) {
    const value = read(holder, field);
    const day = /^\d{4}-\d{2}-\d{2}$/;
    const type =
      day.test(value) || (!value && day.test(field.shown || ""))
        ? "date"
        : !value || /^\d{4}-\d{2}$/.test(value)
          ? "month"
          : "text";
    const input = node("input", "field__input field__input--short");
    input.type = type;
    if (input.type === "text") {
      options = { ...options, more: "Месяц и год: 2026-09 или «сентябрь 2026».", quiet: true };
    } else {
      options = { ...options, quiet: true };
    }
    const made = frame(field, options);
    ready(input, made);
    input.autocomplete = "off";
    input.value = value;
    input.addEventListener("input", () => write(holder, field, input.value));
    input.addEventListener("change", () => {
      if (input.type === "text") {
        input.value = submit.readable(input.value);
        write(holder, field, input.value);
      }
    });
    return made.box;
  }

  function option(value, words, chosen) {
    const made = node("option", "", words);
    made.value = value;
    made.selected = value === chosen;
    return made;
  }
  /* Values to choose from: [{value, words, group}]. */
  function choices(field) {
    if (field.words) {
      return field.words.map((word) => ({ value: word, words: word }));
    }
    if (field.registry) {
      return (submit.model.registries[field.registry] || []).map((one) => ({
        value: one.value,
        words: one.value + (one.meaning ? ` — ${one.meaning}` : ""),
      }));
    }
    const found = [];
    field.refers.forEach((kind) => {
      const titles = submit.model.titles[kind] || {};
      Object.keys(titles).forEach((id) => {
        const chain = kind === "deficit" ? submit.model.chains[id] : null;
        found.push({ value: id, words: titles[id], group: chain ? chain["группа"] : "" });
      });
    });
    return found;
  }
  function fill(select, list, chosen, empty) {
    select.textContent = "";
    select.appendChild(option("", empty, chosen));
    const groups = new Map();
    list.forEach((one) => {
      let place = select;
      if (one.group) {
        if (!groups.has(one.group)) {
          place = node("optgroup");
          place.label = submit.capital(one.group);
          select.appendChild(place);
          groups.set(one.group, place);
        }
        place = groups.get(one.group);
      }
      place.appendChild(option(one.value, one.words, chosen));
    });
    if (chosen && !list.some((one) => one.value === chosen)) {
      select.appendChild(option(chosen, chosen, chosen));
    }
  }
  submit.choices = choices;
  submit.fillSelect = fill;
  function choice(field, holder, options) {
    const made = frame(field, options);
    const select = ready(node("select", "field__input"), made);
    fill(select, choices(field), read(holder, field), "— выберите —");
    select.addEventListener("change", () => {
      write(holder, field, select.value);
      submit.left(made.box);
    });
    return made.box;
  }

  /* A record of the bank, or a text of one's own. */
  function choiceOrText(field, holder, options) {
    const list = choices(field);
    const value = read(holder, field);
    const known = list.some((one) => one.value === value);
    const made = frame(field, { ...options, quiet: true }, true);
    const select = node("select", "field__input");
    const own = node("textarea", "field__input");
    select.setAttribute("aria-label", "Из банка портала");
    fill(select, list, known ? value : "", "Свой текст");
    own.rows = 2;
    own.value = known ? "" : value;
    own.setAttribute("aria-label", `${submit.capital(field.key)}: свой текст`);
    [select, own].forEach((input) => {
      input.setAttribute("aria-describedby", made.about);
      made.box.appendChild(input);
    });
    own.id = made.id;
    own.hidden = known;
    grow(own);
    onPaste(own, field);
    select.addEventListener("change", () => {
      own.hidden = Boolean(select.value);
      write(holder, field, select.value || own.value);
      if (options.chosen) {
        options.chosen(select.value);
      }
    });
    own.addEventListener("input", () => write(holder, field, own.value));
    counter(own, field, made);
    if (options.chosen) {
      options.chosen(select.value);
    }
    return made.box;
  }

  /* Several values: boxes to tick; where there are many, a list to add from. */
  function several(field, holder, options) {
    const made = frame(field, options, true);
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const list = choices(field);
    const rows = node("div", "field__boxes");
    if (typeof entry.value === "string") {
      entry.value = submit.list(entry.value ? [entry.value] : []);
    }
    if (!entry.value?.list) {
      entry.value = submit.list();
    }
    made.box.id = made.id;
    made.box.tabIndex = -1;
    made.box.setAttribute("aria-describedby", made.about);
    function chosen() {
      return entry.value.list.map((one) => one.value);
    }
    function tick(value, on) {
      entry.value.list = entry.value.list.filter((one) => one.value !== value);
      if (on) {
        entry.value.list.push(submit.entry(value));
      }
      const order = list.map((one) => one.value);
      entry.value.list.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
      submit.changed();
      submit.left(made.box);
    }
    function box(one) {
      const label = node("label", "field__box");
      const input = node("input");
      input.type = "checkbox";
      input.value = one.value;
      input.checked = chosen().includes(one.value);
      input.addEventListener("change", () => tick(one.value, input.checked));
      label.appendChild(input);
      label.appendChild(document.createTextNode(` ${one.words}`));
      return label;
    }
    function known(value) {
      return list.find((one) => one.value === value) || { value, words: String(value) };
    }
    function draw() {
      rows.textContent = "";
      const shown = list.length > CROWD ? [] : list;
      shown.forEach((one) => {
        rows.appendChild(box(one));
      });
      chosen()
        .filter((value) => !shown.some((one) => one.value === value))
        .forEach((value) => {
          rows.appendChild(box(known(value)));
        });
    }
    draw();
    rows.classList.toggle(
      "field__boxes--short",
      list.every((one) => one.words.length < 28),
    );
    made.box.appendChild(rows);
    if (list.length > CROWD) {
      const select = node("select", "field__input");
      select.setAttribute("aria-label", `Что добавить: ${field.key}`);
      fill(select, list, "", "— выберите —");
      made.box.appendChild(select);
      made.box.appendChild(
        submit.button("Добавить", () => {
          if (select.value) {
            tick(select.value, true);
            draw();
          }
        }),
      );
    }
    return made.box;
  }

  /* Several texts: each on a line of its own; a list pasted from a document falls into place. */
  function lines(field, holder, options) {
    const made = frame(field, { ...options, more: "Каждый пункт — с новой строки." });
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const input = ready(node("textarea", "field__input"), made);
    input.rows = options.compact ? 1 : 3;
    input.value =
      typeof entry.value === "string"
        ? entry.value
        : entry.value?.list
          ? entry.value.list.map((one) => one.value || "").join("\n")
          : "";
    grow(input);
    onPaste(input, field, true);
    input.addEventListener("input", () => {
      const old = entry.value?.list ? entry.value.list : [];
      entry.value = {
        list: input.value
          .split("\n")
          .filter((row) => submit.strip(row))
          .map((row, index) => {
            const one = old[index] || submit.entry("");
            one.value = row;
            return one;
          }),
      };
      submit.changed();
    });
    return made.box;
  }

  /* A value of another shape than the field: shown as the file has it, to be cleared. */
  function odd(field, holder, options) {
    const made = frame(field, options, true);
    const entry = submit.find(holder.node, field.key);
    made.box.appendChild(
      node("pre", "field__odd", submit.write(submit.entry(submit.map([[field.key, entry.value]])), [])),
    );
    made.box.appendChild(
      submit.button("Очистить и заполнить заново", () => {
        entry.value = null;
        made.box.replaceWith(options.again ? options.again() : submit.field(field, holder, options));
        submit.changed();
      }),
    );
    return made.box;
  }

  submit.odd = odd;

  /* Make a field; «holder» is {node, fields}: the part it stands in. */
  submit.field = (field, holder, options) => {
    const value = submit.get(holder.node, field.key);
    const plain = value === undefined || value === null || typeof value === "string";
    options = options || {};
    const choose = field.words || field.registry || (field.refers && !field.orText);
    if (field.many) {
      if (!plain && !value.list?.every((one) => one.value === null || typeof one.value === "string")) {
        return odd(field, holder, options);
      }
      return choose ? several(field, holder, options) : lines(field, holder, options);
    }
    if (!plain) {
      return odd(field, holder, options);
    }
    if (field.type === "date") {
      return date(field, holder, options);
    }
    if (field.type === "whole" || field.type === "number") {
      return number(field, holder, options);
    }
    if (field.refers && field.orText) {
      return choiceOrText(field, holder, options);
    }
    return choose ? choice(field, holder, options) : text(field, holder, options);
  };
})(window.portal);
