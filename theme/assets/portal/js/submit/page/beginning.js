// @ts-check
/* A route may begin with a chain of the bank: its need, its task and its four phases fall into place. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const HELP =
    "Дефицит, задача, четыре этапа и признак встанут на место; останется переделать под себя. " +
    "Можно и не начинать с банка.";

  /** @param {string} id @param {Builder.Mapping} root */
  function take(id, root) {
    const chain = submit.chains[id];
    const fields = submit.draftFields();
    const stage = submit.map();
    /** @param {string} key @param {Builder.Value} value */
    function put(key, value) {
      submit.ensure(root, key, fields).value = value;
    }
    put("дорожная карта", submit.list([stage]));
    submit.fillStage(stage, id);
    put("для кого", submit.plain({ опыт: "любой", ...chain["для кого"] }));
    put("группы компетенций", submit.plain([chain["группа"]]));
    if (chain["трудовые функции"]) {
      put("трудовые функции", submit.plain(chain["трудовые функции"]));
    }
    return chain;
  }

  /* An address may name the chain: what was being written stays in «Мои черновики», one press away. */
  submit.beginWith = (id) => {
    submit.withChains(() => {
      if (!Object.hasOwn(submit.chains, id)) {
        submit.emit("alarm", `Цепочки «${submit.cut(id, 60)}» в банке нет: выберите дефицит из списка.`);
        return;
      }
      const before = submit.copyDraft();
      const empty = submit.untouched();
      if (!empty) {
        submit.saveDraft();
        submit.putDraft(submit.freshDraft("route"));
      }
      const chain = take(id, submit.draft.root.value);
      const words = `Цепочка «${chain["название"]}» взята в маршрут: остальное впишите под себя.`;
      submit.emit("open", submit.copyDraft(), words, () => submit.emit("open", before));
    });
  };

  /* «after» is called when the form has been drawn anew. */
  submit.beginning = (after) => {
    const box = node("div", "begin");
    const id = submit.id();
    const label = node("label", "field__label", "Начать с цепочки банка");
    const select = node("select", "field__input");
    const field = submit.model.kinds.route.fields.find((one) => one.key === "дорожная карта").fields[0];
    label.htmlFor = id;
    select.id = id;
    submit.fillSelect(select, submit.choices(field), "", "— выберите дефицит —");
    const start = submit.button("Начать", () => {
      if (!select.value) {
        return;
      }
      submit.withChains(() => {
        const waited = [start, document.body].includes(/** @type {HTMLElement} */ (document.activeElement));
        const before = submit.copyDraft();
        const chain = take(select.value, submit.draft.root.value);
        submit.emit("redraw");
        submit.emit("changed");
        submit.emit("undoable", `Цепочка «${chain["название"]}» взята в маршрут.`, () => submit.emit("open", before));
        if (waited) {
          after(); /* who has gone on to a field meanwhile stays in it */
        }
      });
    });
    box.append(label, node("p", "field__help", HELP), select, start);
    return box;
  };
})(window.portal);
