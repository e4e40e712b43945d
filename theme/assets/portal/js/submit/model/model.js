// @ts-check
/* The room of the builder: the model its page brings (kinds, words, checks), and the words of the checks. */
"use strict";
((portal) => {
  const submit = /** @type {Builder.Submit} */ ({});
  portal.submit = submit;
  /** @type {(() => void)[]} */
  const starters = [];

  /* Both are filled when «/submit/model.js» has come. */
  submit.model = /** @type {Builder.Model} */ ({});
  submit.patterns = {};
  submit.whenModel = (start) => {
    starters.push(start);
  };
  /** @param {Record<string, [source: string, flags: string]>} given */
  function compile(given) {
    Object.entries(given).forEach(([name, [source, flags]]) => {
      submit.patterns[name] = new RegExp(source, `g${flags}`);
    });
  }
  /* What personal data are found by. */
  portal.submitPersonal = (sought) => {
    submit.sought = sought;
    compile(sought.expressions);
  };
  /* What else comes when something is written: words of columns, what takes a text apart. */
  portal.submitWritten = ({ columns, expressions }) => {
    submit.model.columns = columns;
    compile(expressions);
  };
  portal.submitModel = (model) => {
    Object.assign(submit.model, model);
    Object.entries(model.titles || {}).forEach(([kind, titles]) => {
      model.ids[kind] = [...(model.ids[kind] || []), ...Object.keys(titles)];
    });
    compile(model.patterns);
    starters.forEach((start) => {
      start();
    });
  };
})(window.portal);
