// @ts-check
/* A text goes to the clipboard or to a file. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  submit.copyText = (text) => {
    const area = node("textarea", "visually-hidden");
    let done = false;
    const back = /** @type {HTMLElement | null} */ (document.activeElement);
    area.value = text;
    document.body.appendChild(area);
    area.select();
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    area.remove();
    if (back?.focus) {
      back.focus();
    }
    if (!done && navigator.clipboard) {
      navigator.clipboard.writeText(text).catch(() => {
        /* said below: the text stands in the page */
      });
    }
    return done;
  };
  /* By it two texts are told apart, nothing more. */
  submit.digest = (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at += 1) {
      sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
    }
    return `${text.length}.${sum}`;
  };
  submit.download = (name, text) => {
    const link = node("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
})(window.portal);
