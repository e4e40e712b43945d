// @ts-check
/* Plain text as blocks, as in generator/proposals/intake/documents/plain_text.py: a line is a paragraph,
   lines with tabs that stand together are a table. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* UTF-8, UTF-16 or one of the old Russian pages. */
  submit.decoded = (bytes) => {
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
      return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
    }
    try {
      const said = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      return /[\0\x04]/.test(said) ? submit.decodedInPage(bytes) : said;
    } catch (fault) {
      if (fault instanceof submit.Refused) {
        throw fault;
      }
      return submit.decodedInPage(bytes);
    }
  };
  /** @param {string} text */
  function line(text) {
    return submit.makeLine(submit.strip(text), submit.isBullet(text), submit.isCapitals(text));
  }
  /** @param {string[]} lines @param {Intake.Budget} budget @returns {Intake.Table} */
  function table(lines, budget) {
    const rows = lines.map((one) => one.split("\t").map(submit.strip));
    budget.cell(rows.flat().length);
    return { rows: rows.map((row) => row.map((part) => submit.makeCell(part ? [submit.makeLine(part)] : []))) };
  }
  submit.readPlain = (data) => {
    const text = submit.decoded(new Uint8Array(data));
    if (text.includes("\0")) {
      throw new submit.Refused("это не текст: проверьте, тот ли это файл");
    }
    const budget = submit.budget();
    /** @type {Intake.Block[]} */
    const body = [];
    /** @type {string[]} */
    let tabbed = [];
    function close() {
      if (tabbed.length) {
        body.push(table(tabbed, budget));
        tabbed = [];
      }
    }
    submit
      .splitLines(text)
      .filter(submit.strip)
      .map((one) => budget.line(one.slice(0, one.indexOf(submit.strip(one)) + submit.strip(one).length)))
      .forEach((one) => {
        if (submit.strip(one).includes("\t")) {
          tabbed.push(one);
        } else {
          close();
          body.push(line(one));
        }
      });
    close();
    return { body, aside: [] };
  };
})(window.portal);
