// @ts-check
/* First names, as in generator/language/personal/given_names.py, and whom a text may name (allowed_names.py). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const REACH = 90;
  const CITED_REACH = 300;
  /** @type {{ every: Set<string>, words: Set<string>, called: Set<string> } | null} */
  let forms = null;

  /** @param {string} word */
  function fold(word) {
    return word.toLowerCase().replace(/ё/g, "е");
  }
  /** @param {string} name */
  function declined(name) {
    const endings = submit.sought.given.endings;
    const plain = fold(name);
    const ending = Object.keys(endings).find((end) => plain.endsWith(end)) || "";
    return endings[ending].map((end) => plain.slice(0, plain.length - ending.length) + end);
  }
  function given() {
    if (!forms) {
      const { names, words } = submit.sought.given;
      forms = {
        every: new Set(names.flatMap(declined)),
        words: new Set(words.flatMap(declined)),
        called: new Set(names.map(fold)),
      };
    }
    return forms;
  }
  /* Whether a word is a first name and nothing else, and not as one is called. */
  submit.isInAnotherCase = (word) =>
    submit.isGiven(word) && !given().words.has(fold(word)) && !given().called.has(fold(word));
  submit.isGiven = (word) => given().every.has(fold(word));
  /* Whether capital words hold a first name: one that is nothing else, or any beside another word. */
  submit.holdsGiven = (said) => {
    const words = Array.from(said.matchAll(submit.patterns.givenCapital), (match) => match[0]);
    if (words.some((word) => submit.sought.given.titles.includes(fold(word)))) {
      return false;
    }
    return words.some((word) => submit.isGiven(word) && (words.length > 1 || !given().words.has(fold(word))));
  };

  /* Whether they hold one, though it may be another word. */
  submit.holdsAnyGiven = (said) =>
    Array.from(said.matchAll(submit.patterns.givenCapital)).some(([word]) => submit.isGiven(word));

  /** @param {string} word */
  function stem(word) {
    const last = word.slice(word.lastIndexOf("-") + 1);
    const plain = fold(/^[а-яё]/.test(last) ? word : last).replace(submit.patterns.nameEnd, "");
    return submit.sought.fleeting[plain] || plain;
  }
  /** @param {string} text */
  function tokens(text) {
    return Array.from(text.matchAll(submit.patterns.nameToken), (match) => match[0]);
  }
  /* As a record lists a name, whatever its shape. */
  /** @param {string} name */
  function exact(name) {
    return `=${(fold(name).match(/\p{L}/gu) || []).join("")}`;
  }
  /** @param {Builder.Names} names @param {string} key */
  function initialsOf(names, key) {
    return Object.hasOwn(names, key) ? names[key] : [];
  }
  /** @param {string[]} words @param {Builder.Names} names */
  function isPublic(words, names) {
    const stems = words.map(stem);
    /** @param {string} surname @param {string[]} rest */
    function fits(surname, rest) {
      const letters = rest.map((word) => word[0]).join("");
      return letters && initialsOf(names, surname).some((known) => known.startsWith(letters));
    }
    return (
      initialsOf(names, stems.join(" ")).includes("") ||
      (words.length > 0 && (fits(stems[0], words.slice(1)) || fits(stems[stems.length - 1], words.slice(0, -1))))
    );
  }
  /** @param {string} name @returns {[key: string, initials: string]} */
  function entry(name) {
    const parts = name.split(/\s+/).filter(Boolean);
    const initials = parts
      .filter((part) => part.endsWith("."))
      .map((part) => part[0])
      .join("");
    const words = parts.filter((part) => !part.endsWith(".")).flatMap(tokens);
    return [words.map(stem).join(" "), initials];
  }
  /* The names of the portal, and those that a record lists itself. */
  submit.publicNames = (own) => {
    /** @type {Builder.Names} */
    const names = { ...submit.sought.public };
    own.map(exact).forEach((key) => {
      if (key !== "=") {
        names[key] = [];
      }
    });
    own.map(entry).forEach(([key, initials]) => {
      if (key) {
        names[key] = [...initialsOf(names, key), initials];
      }
    });
    return names;
  };
  submit.isListed = (name) => {
    const [key, initials] = entry(name);
    return !key || initialsOf(submit.sought.public, key).includes(initials);
  };

  /* Whether a name is that of an author in a reference to a book, as in generator/language/personal/cited_names.py. */
  /** @param {string} text @param {number} start @param {number} end */
  function isCited(text, start, end) {
    const said = submit.patterns;
    const initials = Array.from(text.slice(start, end).matchAll(said.citedInitials))[0];
    const behind = initials?.index ? start + initials.index + initials[0].length : end;
    const after = text.slice(behind, behind + CITED_REACH).split(said.citedPart)[0];
    const mark = after.search(said.nameCited);
    if (mark < 0) {
      return false;
    }
    const before =
      text
        .slice(Math.max(0, start - CITED_REACH), start)
        .split(said.citedPart)
        .pop() || "";
    const title = after.slice(0, mark);
    const opens =
      before.search(said.citedOpens) >= 0 &&
      title.search(said.citedTitle) >= 0 &&
      before.search(said.citedInCharge) < 0;
    const known = opens || before.search(said.citedEdited) >= 0 || before.search(said.citedArticle) >= 0;
    return known && title.search(said.citedAnother) < 0;
  }
  /* «last» is where the last name that may be said ended, or -1; «around»: whether the words around it may tell so. */
  submit.spared = (text, start, end, last, names, around) => {
    const whole = text.slice(start, end);
    const words = Array.from(whole.matchAll(submit.patterns.nameWords));
    const readings = [[start, end]];
    if (words.length > 2 || (words.length === 2 && whole.includes("."))) {
      const before = words[words.length - 2];
      /* With a surname «Вера Павловна» of a novel is a teacher. */
      const kept = [words[0], words[words.length - 1]].map(
        ([word]) => !whole.includes(".") && word.search(submit.patterns.nameOfFamily) >= 0,
      );
      if (!kept[0]) {
        readings.push([start + words[1].index, end]);
      }
      if (!kept[1]) {
        readings.push([start, start + before.index + before[0].length]);
      }
    }
    return (
      readings.some(
        ([at, to]) =>
          isPublic(tokens(text.slice(at, to)), names) ||
          Object.hasOwn(names, exact(text.slice(at, to))) ||
          (around && text.slice(Math.max(0, at - REACH), at).search(submit.patterns.nameBefore) >= 0),
      ) ||
      (around &&
        (text.slice(end, end + REACH).search(submit.patterns.nameAfter) >= 0 ||
          (last >= 0 && text.slice(last, start).search(submit.patterns.nameBetween) >= 0) ||
          isCited(text, start, end)))
    );
  };
  /* Whether one called by a first name alone is told of as in a book; «said» is where that ends. */
  submit.ofAScene = (text, start, end, said) =>
    tokens(text.slice(start, end)).length === 1 &&
    text.slice(said, said + REACH).search(submit.patterns.nameScene) >= 0;
  /* Whether a public name stands near a place. */
  submit.saidOf = (text, start, names) => {
    const words = tokens(text.slice(Math.max(0, start - REACH), start + REACH));
    const frequent = submit.sought.frequent;
    return words.some(
      (word, n) =>
        [3, 2, 1].some((size) => n + size <= words.length && isPublic(words.slice(n, n + size), names)) ||
        (Object.hasOwn(names, stem(word)) && !frequent.includes(stem(word))),
    );
  };
})(window.portal);
