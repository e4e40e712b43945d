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
  portal.submitModel = (model) => {
    Object.assign(submit.model, model);
    Object.entries(model.patterns).forEach(([name, [source, flags]]) => {
      submit.patterns[name] = new RegExp(source, `g${flags}`);
    });
    starters.forEach((start) => {
      start();
    });
  };
})(window.portal);
