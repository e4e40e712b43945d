// @ts-check
/* «Цель и задачи» under one label, as in generator/proposals/intake/meaning/goals.py: which of its lines is the goal,
   and which are tasks. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* The items of a line that counts them, «1) … 2) …»; any other line is one item. */
  /** @param {string} text */
  function items(text) {
    const begun = Array.from(text.matchAll(submit.expression("counted")));
    if (begun.length < 2 || begun[0].index || begun.some((one, at) => Number(one[1]) !== at + 1)) {
      return [text];
    }
    return begun.map((one, at) => submit.strip(text.slice(one.index, begun[at + 1]?.index)));
  }
  /** @param {string} text */
  function pieces(text) {
    const cuts = Array.from(text.matchAll(submit.expression("inner")), (one) => [one.index, one.index + one[0].length]);
    const ends = [...cuts.map(([from]) => from), text.length];
    return [0, ...cuts.map(([, to]) => to)].map((from, at) => text.slice(from, ends[at]));
  }
  submit.goals = {
    items,
    /* Whether what stands under «Цель» names its tasks, too. */
    holds: (value, split) =>
      value
        .split("\n")
        .flatMap(pieces)
        .some((line) => split(line)?.key === "задачи"),
    /* What each piece of a value means, the label that said so, its text. */
    read: (value, before, split, item) => {
      let key = before;
      return value
        .split("\n")
        .flatMap(pieces)
        .map((line) => {
          const found = split(line);
          const own = found && ["цель", "задачи"].includes(found.key) ? found : null;
          const said = own ? own.value : line;
          const marked = item || submit.isBullet(said) || submit.bare(said) !== said;
          key = own?.key || (key && marked ? "задачи" : key || "цель");
          return { key, label: own?.label || "", said };
        });
    },
  };
})(window.portal);
