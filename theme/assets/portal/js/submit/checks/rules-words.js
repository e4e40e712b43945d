// @ts-check
/* The rules of generator/checks/rules/words.py: the words that are written are those that are published. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {string} text */
  function short(text) {
    const said = submit.squeeze(text);
    const { longest } = submit.model.conservation;
    return submit.signs(said) <= longest ? said : `${submit.cut(said, longest - 1).trimEnd()}…`;
  }
  /* A long text in parts, cut where a paragraph, a line or a word ends: whole it would hold the page up. */
  /** @param {string} text */
  function parts(text) {
    const { read } = submit.model.conservation;
    const found = [];
    let rest = text;
    while (rest.length > read) {
      const part = rest.slice(0, read);
      const end = ["\n\n", "\n", " "].map((sign) => part.lastIndexOf(sign)).find((at) => at > 0) ?? read;
      found.push(rest.slice(0, end));
      rest = rest.slice(end);
    }
    return [...found, rest];
  }
  /* What differs in a text, no more than is told; the rest is not looked at. */
  /** @param {string} text */
  function differences(text) {
    const { most } = submit.model.conservation;
    const whole = text.includes("\n");
    /** @type {Builder.WordDifference[]} */
    const found = [];
    for (const part of parts(text)) {
      if (found.length < most && submit.has("marked", part)) {
        const { forge, page } = submit.readings(part, whole);
        found.push(...submit.wordDifferences(forge, page));
      }
    }
    return found.slice(0, most);
  }
  /* The tag of a text whose name is among the words, or the first one that is no break. */
  /** @param {string} text @param {string} words */
  function tagOf(text, words) {
    const said = words.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
    const tags = submit.matches("tag", text).filter((tag) => tag[1].toLowerCase() !== "br" || tag[0][1] === "/");
    return tags.find((tag) => said.includes(tag[1].toLowerCase())) || tags[0];
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function conserved(text, path, found) {
    if (!submit.isSought() || !submit.has("marked", text)) {
      return;
    }
    differences(text).forEach((one) => {
      const words = short(one.words.join(" "));
      if (one.sort === "lost") {
        found.push(submit.error("words-lost", path, "words-lost", { words }));
      } else if (one.sort === "doubled") {
        found.push(submit.remark("words-added", path, "words-doubled", { words }));
      } else {
        const tag = tagOf(text, words);
        const phrase = tag ? "words-tag" : text.includes("<!--") ? "comment-open" : "words-added";
        found.push(submit.remark("words-added", path, phrase, { words, tag: tag ? submit.cut(tag[0], 30) : "" }));
      }
    });
  }
  submit.textRules.push(conserved);

  /* Asterisks that were meant to multiply. */
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function multiplied(text, path, found) {
    const times = submit.matches(
      "times",
      text.replace(/`[^`]*`/g, (code) => " ".repeat(code.length)),
    )[0];
    if (times) {
      found.push(submit.remark("asterisks-eaten", path, "asterisks-eaten", { words: submit.quote(times[0], 40) }));
    }
  }
  submit.textRules.push(multiplied);

  /** @param {string} text @param {string} sign */
  function times(text, sign) {
    return text.split(sign).length;
  }
  /* Links by name that are written by halves: generator/checks/rules/link_half.py. */
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function half(text, path, found) {
    /** @param {string} piece */
    const blank = (piece) => " ".repeat(piece.length);
    let rest = text.replace(/`[^`]*`/g, blank);
    submit.matches("link", rest).forEach((link) => {
      rest = rest.slice(0, link.index) + blank(link[0]) + rest.slice(link.index + link[0].length);
    });
    const odd = times(rest, "[") !== times(rest, "]");
    submit.matches("halfLink", rest).forEach(([said]) => {
      if (odd || (said.startsWith("[[") && said.endsWith("]]"))) {
        found.push(submit.remark("link-half", path, "link-half", { words: submit.quote(said, 40) }));
      }
    });
  }
  submit.textRules.push(half);

  /* Whether several words, or a numbered one, end right before the sign, with one space between. */
  /** @param {string} before @param {string} said */
  function isSentence(before, said) {
    const value = before.replace(submit.patterns.keyBefore, "").trim();
    const several = value.includes(" ") || (/^\p{L}+$/u.test(value) && submit.has("numbered", said));
    return several && !before.endsWith("  ") && !/["'\]}]$/.test(value);
  }
  /* A remark beside a value that is more likely a piece of it; it stays with the draft, so it is told there. */
  /** @param {Builder.Value} node @param {Builder.Path} path @param {Builder.Finding[]} found */
  function cutAway(node, path, found) {
    (node?.map || node?.list || []).forEach((one, index) => {
      const here = path.concat(one.key ?? index);
      one.beside
        .filter((said) => submit.has("cutText", said))
        .forEach((said) => {
          found.push(submit.error("words-lost", here, "words-cut", { words: short(said) }));
        });
      cutAway(one.value, here, found);
    });
  }
  submit.recordRules.push((context, found) => {
    cutAway(context.node, [], found);
  });
  /* What the YAML of a text hides and the draft does not keep: the rest of a sentence, «\t» between double quotes. */
  submit.hiddenByYaml = (text, comments) => {
    const rows = text.split("\n");
    const found = submit.matches("tabEscape", text).map((match) => {
      const above = text.slice(0, match.index + match[0].length - 2).split("\n");
      const [line, column] = [above.length, above[above.length - 1].length + 1];
      return { ...submit.error("words-lost", [], "words-escape"), line, column };
    });
    comments.forEach(({ line, column, said, alone }) => {
      const before = rows[line - 1].slice(0, column - 1);
      if (!alone && !submit.has("cutText", said) && isSentence(before, said)) {
        found.push({
          ...submit.remark("words-hidden", [], "words-hidden", { words: short(said) }),
          line,
          column,
        });
      }
    });
    return found;
  };
})(window.portal);
