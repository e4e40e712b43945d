// @ts-check
/* A block of a centre's diagnosis becomes a deficit of the bank, as in generator/proposals/collect/diagnosis.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;

  function words() {
    return submit.model.collect.blocks;
  }
  /* The block that a text names: all its words stand there; of several that with most words. */
  collect.findBlock = (text, subjects) => {
    for (const more of ["", ...(subjects || [])]) {
      const said = submit.stems(`${text} ${more}`);
      const found = words().named.find(([known]) => known.every((word) => said.includes(word)));
      if (found) {
        return { value: found[1], deficits: found[2] };
      }
    }
    return null;
  };
  /* Whether a mark says «deficit»; nothing where it is none of the list. */
  collect.blockMark = (text) => {
    const said = text.replace(/^[ .]+|[ .]+$/g, "").toLowerCase();
    const stems = submit.stems(said);
    const key = (stems.length ? stems : [said]).join(" ");
    const found = words().marks.find(([known]) => known.join(" ") === key);
    return found ? found[1] : null;
  };
  /* Blocks, one a line, as deficits; what a person has to look at is told. */
  collect.ofBlocks = (names, subjects, told) => {
    /** @type {Set<string>} */
    const deficits = new Set();
    names
      .split("\n")
      .filter(Boolean)
      .forEach((name) => {
        const found = collect.findBlock(name, subjects);
        const [first, ...others] = found ? found.deficits : [];
        if (first) {
          deficits.add(first);
        }
        if (!found) {
          told("told", `блок «${name.slice(0, 60)}»: в списке такого нет, оставлен своими словами`);
        } else if (!first) {
          told("told", `блок «${found.value}»: в банке дефицита для него нет, оставлен своими словами`);
        } else if (others.length) {
          const more = others.join(", ");
          told("told", `блок «${found.value}»: шире одного дефицита: взят ${first}, бывает и ${more}`);
        }
      });
    return { deficits: Array.from(deficits), guessed: false, passed: [] };
  };
})(window.portal);
