// @ts-check
/* What happens in the builder. A file tells it here and the page above hears it, so that no file calls one
   that comes after it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @type {Map<string, ((...values: any[]) => void)[]>} */
  const listeners = new Map();

  submit.on = (name, hear) => {
    listeners.set(name, (listeners.get(name) || []).concat(hear));
  };
  submit.emit = (name, ...values) => {
    (listeners.get(name) || []).forEach((hear) => {
      hear(...values);
    });
  };
})(window.portal);
