// @ts-check
/* A chain of the bank fills what is still empty in a deficit of the road map. */
"use strict";
((portal) => {
  const submit = portal.submit;

  submit.chains = {};
  portal.submitChains = (chains) => {
    Object.assign(submit.chains, chains);
  };
  /* The chains come when one is needed; what stands in the form does not wait for them. */
  submit.withChains = (act) => {
    portal.script("submit/chains.js").then(act, () => {
      submit.emit("alarm", "Цепочки банка не загрузились: нажмите ещё раз или обновите страницу.");
    });
  };

  /* Turn what a file says in its short form into the part the form shows. */
  /** @param {Builder.Entry} entry @param {{ short?: string }} shape */
  function opened(entry, shape) {
    if (typeof entry.value === "string" && entry.value && shape.short) {
      entry.value = submit.map([[shape.short, entry.value]]);
    }
    if (!entry.value || typeof entry.value === "string") {
      entry.value = submit.map();
    }
    return entry.value;
  }
  submit.fillStage = (stageNode, id) => {
    const chain = submit.chains[id];
    const kind = submit.model.kinds.route.fields;
    if (!chain) {
      return;
    }
    const shape = inside(kind, "дорожная карта");
    const task = inside(shape, "задачи");
    const action = inside(task, "мероприятия");
    put(stageNode, shape, "дефицит", id);
    put(stageNode, shape, "подтверждение", chain["подтверждение"]);
    const tasks = submit.ensure(stageNode, "задачи", shape);
    if (!tasks.value?.list) {
      tasks.value = submit.list();
    }
    if (!tasks.value.list.length) {
      tasks.value.list.push(submit.entry(submit.map()));
    }
    const first = opened(tasks.value.list[0], {});
    put(first, task, "задача", chain["задача"]);
    const actions = submit.ensure(first, "мероприятия", task);
    if (!actions.value?.list) {
      actions.value = submit.list();
    }
    chain["этапы"].forEach((/** @type {Record<string, string>} */ step) => {
      let mine = actions.value.list.find((one) => submit.get(one.value, submit.model.phaseKey) === step["этап"]);
      if (!mine) {
        mine = submit.entry(submit.map([[submit.model.phaseKey, step["этап"]]]));
        actions.value.list.push(mine);
      }
      put(mine.value, action, "что", step["что"]);
    });
    const result = submit.ensure(first, "результат", task);
    opened(result, {});
    put(result.value, inside(task, "результат"), "форма", chain["результат"]["форма"]);
    put(result.value, inside(task, "результат"), "признак", chain["результат"]["признак"]);
  };
  /** @param {Builder.Field[]} list_ @param {string} key */
  function inside(list_, key) {
    return list_.find((field) => field.key === key).fields;
  }
  /** @param {Builder.Mapping} part_ @param {Builder.Field[]} list_ @param {string} key @param {Builder.Value} value */
  function put(part_, list_, key, value) {
    if (!value || !submit.empty(submit.get(part_, key))) {
      return;
    }
    submit.ensure(part_, key, list_).value = value;
  }

  submit.opened = opened;
})(window.portal);
