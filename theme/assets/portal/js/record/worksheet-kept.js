// @ts-check
/* The numbers of a worksheet as this browser keeps them. */
"use strict";
((portal) => {
  const LARGEST = 200000;
  /* Signs of a cell: whole statements are pasted, not only their numbers. */
  const LONGEST = 2000;

  /** @param {any} list @param {number} most */
  function texts(list, most) {
    const isText = (/** @type {any} */ one) => typeof one === "string" && one.length <= LONGEST;
    return Array.isArray(list) && list.length <= most && list.every(isText);
  }

  /* What lies in storage may be anything: only what this page could have written is taken. */
  /** @param {any} found @returns {Worksheets.State | null} */
  function sound(found) {
    const whole =
      found?.portal === "worksheet" &&
      texts(found.heads, 40) &&
      Array.isArray(found.rows) &&
      found.rows.length <= 500 &&
      found.rows.every((/** @type {unknown} */ row) => texts(row, 41)) &&
      texts(Object.values(found.fields || {}), 5);
    return whole ? { heads: found.heads, rows: found.rows, fields: found.fields || {} } : null;
  }

  portal.worksheetKept = {
    get: (kind) => {
      try {
        const text = localStorage.getItem(`portal.worksheet.${kind}`);
        return text && text.length <= LARGEST ? sound(JSON.parse(text)) : null;
      } catch {
        return null;
      }
    },
    set: (kind, state) => {
      try {
        if (state) {
          /* What would not be taken back is not kept: the reader is told, and the last that was kept stays. */
          const made = { portal: "worksheet", ...state };
          const text = JSON.stringify(made);
          if (text.length > LARGEST || !sound(made)) {
            return false;
          }
          localStorage.setItem(`portal.worksheet.${kind}`, text);
        } else {
          localStorage.removeItem(`portal.worksheet.${kind}`);
        }
        return true;
      } catch {
        return false;
      }
    },
  };
})(window.portal);
