// @ts-check
/* The road map of a draft as it grows, as in generator/proposals/intake/meaning/stages.py: the stage and the task
   at hand, into which rows go. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";

  /* A text without the number before it. */
  submit.bare = (text) => submit.strip(text.replace(submit.expression("number"), ""));
  /* How deep the number before a text is: 2 for «3.1.», 1 for «4.», 0 without one. */
  submit.depthOf = (text) => {
    const found = Array.from(text.matchAll(submit.expression("number")))[0];
    return found ? (found[0].match(/[0-9]+|[IVX]+/g) || []).length : 0;
  };
  /* The last number before a text, 2 for «3.2.»; 0 without one or where it is Roman. */
  submit.numberOf = (text) => {
    const found = Array.from(text.matchAll(submit.expression("number")))[0];
    return Number((found?.[0].match(/[0-9]+|[IVX]+/g) || []).pop()) || 0;
  };
  /* The heading of a part without what numbers it. */
  submit.named = (text) => {
    const said = submit.strip(text).replace(submit.expression("goal-number"), "");
    return submit.bare(said.replace(submit.expression("part-number"), ""));
  };
  submit.stages = (draft) => {
    /** @type {Intake.Stages} */
    const map = {
      draft,
      years: null,
      seen: new Map(),
      closed: new Map(),
      begun: false,
      phase: "",
      when: "",
      lasting: "",
      section: false,
      stage,
      task,
      ofTask,
    };
    /** @param {Record<string, string>} values @param {string} place */
    function stage(values, place) {
      draft.values[MAP] = [...(draft.values[MAP] || []), {}];
      map.begun = true;
      map.section = false;
      map.lasting = "";
      const at = draft.values[MAP].length - 1;
      Object.entries(values).forEach(([key, said]) => {
        draft.text([MAP, at, key], said, place, submit.words.longest[key]);
      });
    }
    /** @param {string} said @param {string} place */
    function task(said, place) {
      if (!draft.values[MAP]?.length) {
        stage({}, place);
      }
      const at = draft.values[MAP].length - 1;
      const here = draft.values[MAP][at];
      here["задачи"] = [...(here["задачи"] || []), {}];
      ofTask(said, "", place);
    }
    /* What the task at hand is, and its result; empty where nothing tells it. */
    /** @param {string} said @param {string} result @param {string} place */
    function ofTask(said, result, place) {
      const at = draft.values[MAP].length - 1;
      const path = [MAP, at, "задачи", draft.values[MAP][at]["задачи"].length - 1];
      if (said) {
        draft.text([...path, "задача"], said, place, submit.words.longest["задача"]);
      }
      if (result) {
        draft.text([...path, "результат", "форма"], result, place, 600);
      }
    }
    return map;
  };
})(window.portal);
