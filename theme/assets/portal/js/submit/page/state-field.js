// @ts-check
/* The state of a route: who writes it offers it, who keeps the portal publishes it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const NEW = "Слово «опубликован» ставит методист портала, когда примет маршрут.";
  const THERE = "Правка его не меняет: публикует и снимает с публикации методист портала.";

  submit.own.set("состояние", (field, holder, options) => {
    const { offered } = submit.model;
    const value = submit.readText(holder, field);
    if (submit.draftKind() !== "route") {
      return null;
    }
    if (submit.draft.exists) {
      const made = submit.frame(field, { ...options, more: THERE });
      const input = submit.put(submit.node("input", "field__input field__input--short"), made);
      input.value = value;
      input.readOnly = true;
      return made.box;
    }
    if (value && submit.model.published.includes(value)) {
      submit.ensure(holder.node, field.key, holder.fields).value = offered[offered.length - 1];
    }
    return submit.selects.choice({ ...field, words: offered }, holder, { ...options, more: NEW });
  });
})(window.portal);
