// @ts-check
/* Where the numbers of a worksheet lie: in this browser, and in a file that the reader keeps. */
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

  /* A cell that begins like a formula would run in a spreadsheet: it gets an apostrophe. */
  /** @param {string} text */
  function cell(text) {
    const safe = /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(text) ? `'${text}` : text;
    return /[";\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }

  /* A spreadsheet of a Russian Windows writes windows-1251 where nobody chose. */
  /** @param {ArrayBuffer} bytes */
  function decode(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1251").decode(bytes);
    }
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
    file: async (file) => {
      if (file.size > LARGEST) {
        throw new Error("Файл слишком велик: нужен CSV с одной таблицей.");
      }
      const bytes = await file.arrayBuffer();
      if (/^(PK|\xd0\xcf)/.test(String.fromCharCode(...new Uint8Array(bytes.slice(0, 2))))) {
        throw new Error("Это книга Excel, а не CSV. Выделите в ней таблицу, скопируйте и вставьте в первую ячейку.");
      }
      return decode(bytes);
    },
    csv: (lines) => `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`,
    save: (name, text) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    },
  };
})(window.portal);
