// @ts-check
/* The name of the file: proposed by the title, free to change, fixed once the record is published. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  /* What is wrong with the name, or nothing. */
  submit.nameWrong = () => {
    const { name, exists } = submit.draft;
    const { bounds, ids, former } = submit.model;
    const kind = submit.draftKind();
    if (!submit.whole("id", name) || name.length > bounds.id) {
      return name
        ? submit.say("id-wrong", { id: submit.cut(name, 40), longest: bounds.id }).join(": ")
        : "Имени пока нет: впишите название или имя файла";
    }
    const taken = ids[kind].includes(name) || Object.hasOwn(former[kind], name);
    return !exists && taken ? `Имя «${name}» уже занято: допишите слово или год` : "";
  };

  submit.naming = () => {
    const { draft } = submit;
    const box = node("div", "field");
    const id = submit.id();
    const label = node("label", "field__label", "Имя файла");
    const fault = node("p", "field__fault");
    const input = node("input", "field__input");
    const help = node(
      "p",
      "field__help",
      draft.exists
        ? "Имя опубликованной записи не меняется: это её адрес."
        : "Станет адресом страницы: строчные латинские буквы, цифры и дефис. Предложено по названию.",
    );
    label.htmlFor = id;
    help.id = `${id}-help`;
    fault.id = `${id}-fault`;
    fault.hidden = true;
    input.id = id;
    input.type = "text";
    input.value = draft.name;
    input.readOnly = Boolean(draft.exists);
    input.setAttribute("aria-describedby", `${help.id} ${fault.id}`);
    input.addEventListener("input", () => {
      draft.named = Boolean(input.value);
      draft.name = input.value.trim();
      if (!draft.named) {
        submit.proposeName();
        input.value = draft.name;
      }
      submit.emit("changed");
    });
    box.append(label, help, fault, input);

    function draw() {
      const words = submit.nameWrong();
      if (!draft.named) {
        input.value = draft.name;
      }
      fault.hidden = !words;
      fault.textContent = words ? `${submit.capital(words)}.` : "";
      if (words) {
        input.setAttribute("aria-invalid", "true");
      } else {
        input.removeAttribute("aria-invalid");
      }
    }
    return { box, draw };
  };
})(window.portal);
