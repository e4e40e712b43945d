// @ts-check
/* The pieces of a chain told in lines, as in generator/proposals/intake/meaning/chain_pieces.py: what each line says
   by its label, «Проба: урок», «Критерий – …». */
"use strict";
((portal) => {
  const submit = portal.submit;
  const COLUMN = "столбец";
  const [DEFICIT, PHASE] = ["дефицит", "этап"];
  const TELLING = ["задача", PHASE, "что"];
  const OF_DEED = ["когда", "до", "часов", "ресурсы", "с кем", "форма работы"];
  const KEYS = [...TELLING, ...OF_DEED, "результат", "признак", "подтверждение дефицита", "уровень"];

  /** @param {string} name @param {string} text */
  const match = (name, text) => Array.from(text.matchAll(submit.expression(name)))[0];
  /* The words of a label without its number. */
  /** @param {string} label */
  const unnumbered = (label) => label.replace(submit.expression("chain-number"), "");
  /* What a label means in a chain, or empty. */
  /** @param {string} label */
  function meaning(label) {
    if (submit.deeds.phase(label)) {
      return PHASE;
    }
    const said = unnumbered(label);
    const few = submit.stems(said).length <= submit.words.bounds.chain;
    const key = submit.vocabulary.exact(COLUMN, said) || (few ? submit.vocabulary.column(said) : "");
    return KEYS.includes(key) && key !== PHASE ? key : "";
  }
  /** @param {string} key @param {string} label @param {string} value @param {string} text @returns {Intake.Piece} */
  function made(key, label, value, text) {
    const lines = value ? [submit.makeLine(value)] : [];
    return { key, label, lines, mark: text.slice(0, text.length - value.length) };
  }
  /* Whether it is a phase that heads what is done below it: no deed stands in its own line. */
  /** @param {Intake.Piece} one */
  const heads = (one) => one.key === PHASE && one.lines.every((line) => line.item);
  /** @param {string} text */
  const isMarked = (text) => submit.bare(text) !== submit.strip(text) || submit.isBullet(text);
  submit.chainPieces = {
    TELLING,
    heads,
    clean: (line) => submit.strip(submit.cleanLine(line.text)),
    short: (label) => submit.stems(unnumbered(label)).join(" "),
    isNumbered: (label) => label.search(submit.expression("chain-number")) >= 0,
    /* The deficit with which a chain begins; one that is numbered has no label. */
    beginning: (block) => {
      if (submit.isTable(block)) {
        return null;
      }
      const text = submit.chainPieces.clean(block);
      const bare = submit.bare(text);
      const begun = match("chain-begun", bare);
      if (begun) {
        return made(DEFICIT, "", bare.slice(begun[0].length), text);
      }
      const label = match("label", bare);
      const told = label?.[2] && submit.vocabulary.exact("строка", label[1]) === "затруднения";
      return label && told ? made(DEFICIT, label[1], label[2], text) : null;
    },
    /* The heading of a stage, «II этап – практический (март)», and nothing else; labels below it tell the rest. */
    stage: (block) => {
      const text = submit.isTable(block) ? "" : submit.chainPieces.clean(block);
      const said = text.replace(/[ .:]+$/, "");
      const staged = submit.bare(said).search(submit.expression("staged")) === 0;
      if (!staged || said.includes(":") || submit.signs(said) > submit.words.bounds.stage) {
        return null;
      }
      return { key: "направление", label: said, lines: [submit.makeLine(said)], mark: text.slice(said.length) };
    },
    /* A line that may be a deficit, for it says nothing else: it is no label, no heading and names nobody. */
    unnamed: (text) => {
      const said = submit.bare(text);
      const heads = submit.vocabulary.heading(said.replace(/[ .:]+$/, ""));
      const other = submit.chainPieces.piece(text) || submit.labelOf(text) || heads;
      return other || !said || submit.findPersonal(text, {}).length ? null : made(DEFICIT, "", said, text);
    },
    /* What a line says by its label, or by being nothing else: «Проба: урок», «Теоретический этап». */
    piece: (text) => {
      const said = submit.strip(submit.bare(submit.unbulleted(text)));
      const task = match("chain-task", said);
      if (task) {
        return made("задача", task[1], said.slice(task[0].length), text);
      }
      for (const name of ["label", "dashed"]) {
        const found = match(name, said);
        const key = found ? meaning(found[1]) : "";
        if (found && key) {
          return made(key, found[1], submit.strip(found[2]), text);
        }
      }
      const alone = said.replace(/[ .:]+$/, "");
      const known = submit.deeds.phase(alone) || KEYS.includes(submit.vocabulary.exact(COLUMN, alone));
      return known ? made(meaning(alone), alone, "", text) : null;
    },
    /* A line that labels right below it make a deed: «1. Прочитать книгу», «Срок: октябрь»; an item goes on with the
       list of the piece above it. */
    deed: (text, last, below) => {
      const above = last.lines[last.lines.length - 1];
      const listed = above && (above.item || isMarked(above.text));
      if (!above || heads(last) || listed || submit.chainPieces.isSmall(text) || submit.labelOf(text)) {
        return null;
      }
      for (const one of below) {
        const found = submit.chainPieces.piece(one);
        if (!found || TELLING.includes(found.key)) {
          return null;
        }
        if (found.key === "когда") {
          const told = found.lines.some((line) => submit.deeds.isWhen(line.text));
          return told ? made("что", "", submit.bare(submit.unbulleted(text)), text) : null;
        }
      }
      return null;
    },
    /* Whether a line goes on with the sentence above it: it begins small. */
    isSmall: (text) => text.search(submit.expression("chain-small")) === 0,
    /* A piece with one line more; a line that begins small goes on with the sentence. Below the heading of a phase
       each line is a deed. */
    longer: (one, line, text) => {
      if (heads(one) && !submit.chainPieces.isSmall(text)) {
        return { ...one, lines: [...one.lines, submit.makeLine(text, true)] };
      }
      const last = one.lines[one.lines.length - 1];
      if (last && !line.item && !submit.isBullet(text) && !last.item) {
        return { ...one, lines: [...one.lines.slice(0, -1), { ...last, text: `${last.text} ${text}` }] };
      }
      return { ...one, lines: [...one.lines, submit.makeLine(text, line.item)] };
    },
  };
})(window.portal);
