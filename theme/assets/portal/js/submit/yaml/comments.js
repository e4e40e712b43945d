// @ts-check
/* Comments go to what they stand at: the rules 15–19 of docs/canonical.md. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /**
   * An entry with the place where it begins and the entry it lies in.
   * @typedef {'above' | 'beside' | 'below'} Side
   * @typedef {{ line: number, column: number, at: Builder.Mark, entry: Builder.Entry, owner?: Owned }} Owned
   */

  submit.attachComments = (root, text, entries, comments) => {
    /** @type {Owned | undefined} */
    const noOwner = undefined;
    const rows = text.split("\n");
    const all = entries.map((one) => {
      const begins = one.entry.key === undefined && one.flow ? dash(rows, one.at) : one.begins;
      return { line: begins[0], column: begins[1], at: one.at, entry: one.entry, parent: one.parent, owner: noOwner };
    });
    const owners = new Map();
    let index = -1;
    all.forEach((one) => {
      owners.set(one.entry.value, one);
    });
    all.forEach((one) => {
      one.owner = owners.get(one.parent);
    });
    comments.forEach((said) => {
      while (
        all[index + 1] &&
        (all[index + 1].line < said.line || (all[index + 1].line === said.line && all[index + 1].column <= said.column))
      ) {
        index += 1;
      }
      const found = (said.alone ? alone : beside)(all, index, said);
      (found[0] ? found[0].entry : root)[found[1]].push(said.said);
    });
  };

  /** @param {string[]} rows @param {Builder.Mark} at */
  function dash(rows, at) {
    let line = at[0];
    let before = rows[line - 1].slice(0, at[1] - 1).replace(/\s+$/, "");
    while (!before && line > 1) {
      line -= 1;
      before = rows[line - 1].split("#")[0].replace(/\s+$/, "");
    }
    return /-$/.test(before) ? [line, before.length] : at;
  }
  /** @param {Owned[]} all @param {number} index @param {Builder.Comment} said @returns {[Owned | null, Side]} */
  function beside(all, index, said) {
    if (index < 0) {
      return [null, "above"];
    }
    let first = index;
    while (first && all[first - 1].line === said.line) {
      first -= 1;
    }
    if (all[first].line !== said.line) {
      return [all[index], "beside"];
    }
    while (first < index && all[first + 1].line === all[first].at[0] && all[first + 1].column === all[first].at[1]) {
      first += 1;
    }
    return [all[first], "beside"];
  }
  /** @param {Owned[]} all @param {number} index @param {Builder.Comment} said @returns {[Owned | null, Side]} */
  function alone(all, index, said) {
    const before = all[index];
    const after = all[index + 1];
    if (!before) {
      return [null, "above"];
    }
    if (before.at[0] > said.line && !(after && after.owner === before)) {
      return [before, "above"];
    }
    if (!after || after.column < said.column) {
      const columns = new Map();
      all.slice(0, index + 1).forEach((one) => {
        columns.set(one.owner, one.column);
      });
      let owner = before.owner;
      while (owner && columns.get(owner) !== said.column) {
        owner = owner.owner;
      }
      if (owner || !after) {
        return [owner, "below"];
      }
    }
    return [after, "above"];
  }
})(window.portal);
