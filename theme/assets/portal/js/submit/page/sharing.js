// @ts-check
/* The whole draft in a link, for a colleague. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  submit.sharing = () => {
    const box = node("div", "way");
    const id = submit.id();
    const label = node("label", "field__label", "Ссылка на черновик");
    const out = node("input", "field__input");
    const shown = node("div");
    label.htmlFor = id;
    out.id = id;
    out.readOnly = true;
    shown.hidden = true;
    shown.append(label, out);
    async function make() {
      const packed = await submit.packed(submit.draftKind(), submit.draft.name, submit.text());
      out.value = `${location.href.replace(/[?#].*$/, "")}#d=${packed}`;
      shown.hidden = false;
      out.focus();
      out.select();
      submit.emit(
        "notice",
        submit.copyText(out.value)
          ? `Ссылка скопирована: ${portal.counted(out.value.length, "знак", "знака", "знаков")}.`
          : "Скопируйте ссылку из поля.",
      );
      out.focus();
    }
    box.append(
      node("h3", "", "Показать коллеге"),
      node("p", "", "Весь черновик уместится в ссылке. На сервер он не попадает: его видит только тот, у кого ссылка."),
      submit.button("Сделать ссылку", make),
      shown,
    );
    return box;
  };
})(window.portal);
