// @ts-check
/* A chain told in lines, as in generator/proposals/intake/meaning/chains.py: «Дефицит 1. …», «Задача: …», «Проба: …»,
   «Результат: …», the same for each deficit. Only blocks that tell what is done about each deficit are chains. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const PHASE = "этап";
  const [RESULT, SIGN, DEED] = ["результат", "признак", "что"];
  const FEWEST = 2; /* stages that have to tell what is done */

  /* Whether the result of what was done last is told, or its sign. */
  /** @param {Intake.Piece[]} pieces */
  function closed(pieces) {
    const { TELLING } = submit.chainPieces;
    const at = pieces.reduce((last, one, n) => (TELLING.includes(one.key) ? n : last), 0);
    return pieces.slice(at).some((one) => one.key === RESULT || one.key === SIGN);
  }
  /* Whether a line without a label belongs to the one above it. */
  /** @param {Intake.Line} line @param {string} text @param {Intake.Piece} last */
  function goesOn(line, text, last) {
    if (!last.key || line.head || submit.labelOf(text)) {
      return false;
    }
    if (submit.chainPieces.heads(last) && !submit.vocabulary.begins("подпись", text)) {
      return true;
    }
    return !last.lines.length || line.item || submit.isBullet(text) || submit.chainPieces.isSmall(text);
  }
  /* Whether a label below the last chain tells of the whole route: no other deficit parts them. */
  /** @param {Intake.Piece} one @param {Intake.Piece[]} pieces @param {Map<string, string> | null} said */
  function ends(one, pieces, said) {
    const { short, isNumbered } = submit.chainPieces;
    if (!said || one.key === PHASE || isNumbered(one.label)) {
      return false;
    }
    const books = submit.vocabulary.exact("строка", one.label) === "источники" && !one.lines.length;
    if (books && !said.has(short(one.label))) {
      return true; /* «Список литературы» below the last phase */
    }
    const before = pieces.filter((known) => known.key === one.key).map((known) => short(known.label));
    if (before.length && !before.includes(short(one.label))) {
      return true; /* «Цель» below «Задача», «Ожидаемый результат» below «Результат» */
    }
    if (one.key === RESULT && !said.has(short(one.label)) && Array.from(said.values()).includes(RESULT)) {
      return true; /* «Ожидаемые результаты» below the last stage, where others have a «Результат» */
    }
    if (one.key === SIGN || !closed(pieces)) {
      return false;
    }
    return one.key === RESULT ? before.length > 0 : !said.has(short(one.label));
  }
  /* Whether a line without a label of a chain is below the last one. */
  /** @param {Intake.Line} line @param {string} text @param {Intake.Piece[]} pieces
   * @param {Map<string, string> | null} said */
  const leaves = (line, text, pieces, said) =>
    said !== null && (line.head || submit.labelOf(text) !== null || closed(pieces));
  /* The lines that belong to a chain; those after its last label do not. `said` are the labels above the last one. */
  /* The lines from a place on that say something: read one by one, for most often the first of them decides. */
  /** @param {string[]} told @param {number} from */
  function* saidFrom(told, from) {
    for (let at = from; at < told.length; at += 1) {
      if (told[at]) {
        yield told[at];
      }
    }
  }
  /** @param {Intake.Piece} begun @param {Intake.Line[]} lines @param {Map<string, string> | null} said
   * @returns {Intake.Chain} */
  function chain(begun, lines, said) {
    const { piece, clean, longer, deed } = submit.chainPieces;
    const pieces = [begun];
    const told = lines.map(clean);
    let kept = { pieces: 1, size: 1 };
    for (const [n, line] of lines.entries()) {
      const text = told[n];
      if (!text) {
        continue;
      }
      const last = pieces[pieces.length - 1];
      const known = piece(text);
      const one = known || deed(text, last, saidFrom(told, n + 1));
      const ended = known ? ends(known, pieces, said) : !goesOn(line, text, last) && leaves(line, text, pieces, said);
      if (known ? ended : !one && ended) {
        break;
      }
      if (one) {
        pieces.push(one);
      } else if (goesOn(line, text, last)) {
        pieces[pieces.length - 1] = longer(last, line, text);
      } else {
        pieces.push({ key: "", label: "", lines: [line], mark: "" });
      }
      if (pieces[pieces.length - 1].key) {
        kept = { pieces: pieces.length, size: n + 2 };
      }
    }
    return { pieces: pieces.slice(0, kept.pieces), size: kept.size };
  }
  /* The lines from a place on, as far as no table stands between. */
  /** @param {Intake.Block[]} body @param {number} at @param {number} end @returns {Intake.Line[]} */
  function linesOf(body, at, end) {
    const blocks = body.slice(at, end);
    const table = blocks.findIndex(submit.isTable);
    return (table < 0 ? blocks : blocks.slice(0, table)).flatMap((block) => (submit.isTable(block) ? [] : [block]));
  }
  /** @param {Intake.Block[]} body @param {number} at */
  const isTableAt = (body, at) => at < body.length && submit.isTable(body[at]);
  /* Whether a chain says what is done about its deficit: itself, or in the table below it. */
  /** @param {Intake.Chain} one @param {number} at @param {Intake.Block[]} body */
  function tells(one, at, body) {
    const told = one.pieces.some((piece) => submit.chainPieces.TELLING.includes(piece.key));
    return told || (one.pieces.length > 1 && isTableAt(body, at + one.size));
  }
  /* The result of a chain whose deeds are a table: it stands below it. */
  /** @param {Intake.Block[]} body @param {number} table @returns {Intake.Chain | null} */
  function below(body, table) {
    const { piece, clean } = submit.chainPieces;
    /** @type {Intake.Piece[]} */
    const pieces = [];
    let size = 0;
    for (const [n, line] of linesOf(body, table + 1, body.length).entries()) {
      const text = clean(line);
      const one = text ? piece(text) : null;
      if (one && (one.key === RESULT || one.key === SIGN)) {
        pieces.push(one);
        size = n + 1;
      } else if (text) {
        break;
      }
    }
    return pieces.length ? { pieces, size } : null;
  }
  /* The deficits of a document by their places; where some are numbered, only those. */
  /** @param {Intake.Block[]} body */
  function beginnings(body) {
    const found = body.flatMap((block, at) => {
      const piece = submit.chainPieces.beginning(block);
      return piece ? [{ at, piece }] : [];
    });
    const numbered = found.filter(({ piece }) => !piece.label);
    return numbered.length ? numbered : found;
  }
  /* Lines that say nothing else and have a task right below them: «Не слышу тихих», «Задача: …», twice at least. */
  /** @param {Intake.Block[]} body */
  function unnamed(body) {
    const full = body
      .map((block, at) => ({ at, text: submit.isTable(block) ? "" : submit.chainPieces.clean(block) }))
      .filter(({ at, text }) => text || isTableAt(body, at));
    const found = full.slice(0, -1).flatMap(({ at, text }, n) => {
      const task = submit.chainPieces.piece(full[n + 1].text);
      const told = task?.key === "задача" && task.lines.length > 0;
      const piece = told ? submit.chainPieces.unnamed(text) : null;
      return piece ? [{ at, piece }] : [];
    });
    return found.length > 1 ? found : [];
  }
  /* The chains that begin at some places; of those that begin alike the last one. */
  /** @param {{ at: number, piece: Intake.Piece }[]} begun @param {Intake.Block[]} body @param {boolean} guessed */
  function readAll(begun, body, guessed) {
    const { short } = submit.chainPieces;
    /** @type {Map<string, string>} */
    const said = new Map();
    /** @type {Map<string, [at: number, chain: Intake.Chain]>} */
    const last = new Map();
    begun.forEach(({ at, piece }, n) => {
      const end = n + 1 < begun.length ? begun[n + 1].at : body.length;
      const one = { ...chain(piece, linesOf(body, at + 1, end), end === body.length ? said : null), guessed };
      one.pieces
        .filter(({ key }) => key)
        .forEach(({ key, label }) => {
          said.set(short(label), key);
        });
      last.set(short(one.pieces[0].lines.map((line) => line.text).join("\n")), [at, one]);
    });
    return Array.from(last.values()).sort(([one], [other]) => one - other);
  }
  /* Stages with labels below them, «I этап …», «Цель: …», «Содержание: …», where two at least tell what is done; the
     words of those that are phases are those of a label. */
  /** @param {Intake.Block[]} body @returns {Map<number, Intake.Chain>} */
  function staged(body) {
    const begun = body.flatMap((block, at) => {
      const piece = submit.chainPieces.stage(block);
      return piece ? [{ at, piece }] : [];
    });
    const found = readAll(begun, body, false).filter(([, one]) => one.pieces.length > 1);
    const deeds = found.filter(([, one]) => one.pieces.some(({ key }) => key === DEED));
    if (deeds.length < FEWEST) {
      return new Map();
    }
    if (found.every(([, one]) => submit.deeds.phase(one.pieces[0].label))) {
      found.forEach(([, one]) => {
        const { label, mark } = one.pieces[0];
        one.pieces[0] = { key: "фаза", label, lines: [], mark: `${label}${mark}` };
      });
    }
    return new Map(found);
  }
  /* The chains by their places: several that tell what is done, or a single one with its phases; or stages. */
  /** @param {Intake.Block[]} body */
  function chains(body) {
    const { short } = submit.chainPieces;
    const named = beginnings(body);
    const guessed = !named.length;
    const begun = guessed ? unnamed(body) : named;
    const told = new Map(readAll(begun, body, guessed).filter(([at, one]) => tells(one, at, body)));
    const pieces = Array.from(told.values()).flatMap((one) => one.pieces);
    const phases = new Set(pieces.flatMap(({ key, label }) => (key === PHASE ? [short(label)] : [])));
    const phased = phases.size > 1 && (guessed || begun.length === 1);
    if (!(told.size > 1 && !guessed) && !phased) {
      return staged(body);
    }
    Array.from(told).forEach(([at, one]) => {
      const closing = isTableAt(body, at + one.size) ? below(body, at + one.size) : null;
      if (closing) {
        told.set(at + one.size + 1, closing);
      }
    });
    return told;
  }
  /* The blocks of a document, those of a chain together. */
  submit.chainParts = (body) => {
    const found = chains(body);
    const parts = [];
    for (let at = 0; at < body.length; ) {
      const one = found.get(at);
      parts.push(one || body[at]);
      at += one ? one.size : 1;
    }
    return parts;
  };
})(window.portal);
