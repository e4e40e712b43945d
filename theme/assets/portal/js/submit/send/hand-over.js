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
