// @ts-check
/* The file of a worksheet: a CSV that this page writes, or any that it is given. */
"use strict";
((portal) => {
  const LARGEST = 200000;

  /* A cell that begins like a formula would run in a spreadsheet: it gets an apostrophe. */
  /** @param {string} text */
  function cell(text) {
    const safe = /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(text) ? `'${text}` : text;
    return /[";\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }
  /** @param {string} text */
  const bare = (text) => text.replace(/^'(?=[=+@-])/, "");

  /* A spreadsheet of a Russian Windows writes windows-1251 where nobody chose. */
  /** @param {ArrayBuffer} bytes */
  function decode(bytes) {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return new TextDecoder("windows-1251").decode(bytes);
    }
  }
  /** @param {File} file */
  async function read(file) {
    if (file.size > LARGEST) {
      throw new Error("Файл слишком велик: нужен CSV с одной таблицей.");
    }
    const bytes = await file.arrayBuffer();
    if (/^(PK|\xd0\xcf)/.test(String.fromCharCode(...new Uint8Array(bytes.slice(0, 2))))) {
      throw new Error("Это книга Excel, а не CSV. Выделите в ней таблицу, скопируйте и вставьте в первую ячейку.");
    }
    return decode(bytes);
  }
  /** @param {string} text */
  const linesOf = (text) => portal.worksheetCells.split(text, true).map((line) => line.map(bare));

  /** @param {string} name @param {string[][]} lines */
  function save(name, lines) {
    const text = `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  /** @param {string[]} line */
  const filled = (line) => line.filter(Boolean).length;
  /* The table of a file: of one that this page wrote what stands above its fields and its words, of any other all. */
  /** @param {string[][]} all @param {string} corner @param {(text: string) => boolean} ofField */
  function tableOf(all, corner, ofField) {
    if (all[0]?.[0] !== corner) {
      return all;
    }
    const end = all.findIndex((line, at) => {
      const next = filled(line) ? null : all.slice(at).find(filled);
      return next ? filled(next) < 2 || ofField(next[0]) : next === undefined;
    });
    return end < 0 ? all : all.slice(0, end);
  }

  /** @param {(lines: string[][]) => void} open @param {(words: string) => void} refuse */
  function chooser(open, refuse) {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".csv,.txt,.tsv,text/csv,text/plain";
    input.hidden = true;
    input.setAttribute("aria-label", "Файл с таблицей");
    input.addEventListener("change", (event) => {
      event.stopPropagation();
      if (input.files.length) {
        const refused = (/** @type {Error} */ fault) => refuse(fault.message || "Файл не открылся.");
        read(input.files[0]).then((text) => open(linesOf(text)), refused);
      }
      input.value = "";
    });
    return input;
  }

  portal.worksheetFile = { save, tableOf, chooser };
})(window.portal);
