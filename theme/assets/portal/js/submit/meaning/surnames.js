// @ts-check
/* Names where a role is asked for, as in generator/proposals/intake/meaning/surnames.py; the page has no dictionary
   and knows a surname by its ending. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WHO = "убрано похожее на имя или фамилию: впишите, кто это по роли («методист», «наставник»)";

  /** @param {string} given */
  function isName(given) {
    const word = given.replace(/\.+$/, "");
    if (!submit.matchWhole("capital-word", word) || submit.tellsRole(word)) {
      return false;
    }
    const plain = submit.capital(word.slice(word.lastIndexOf("-") + 1).toLowerCase());
    const surname = submit.matchWhole("surname-alone", plain) && !submit.matchWhole("describes", plain);
    return Boolean(surname) || submit.isGiven(plain);
  }
  /** @param {string} part */
  function withoutNames(part) {
    const told = submit.squeeze(part).split(" ").filter(Boolean);
    const others = told.filter((word) => !isName(word));
    if (
      others.length &&
      others.length < told.length &&
      others.every((word) => submit.words.beside.includes(word.toLowerCase()))
    ) {
      return "";
    }
    if (others.length === told.length || submit.findPersonal(part, {}).length) {
      return part; /* nothing, or what is cut anyway, with its place told */
    }
    const left = others.filter((word) => !submit.matchWhole("initials", word));
    if (left.every((word) => submit.words.beside.includes(word.toLowerCase()))) {
      return "";
    }
    const said = left.join(" ");
    return submit.tellsRole(said) || submit.vocabulary.tells(said, "сопровождение") ? said : part;
  }
  /* The text without names that stand alone or beside a role; what is left is joined by commas. */
  /** @param {string} said */
  function without(said) {
    const parts = said.split(submit.expression("who-parts")).map(submit.strip);
    const left = parts.map(withoutNames);
    return left.some((one, at) => one !== parts[at]) ? left.filter(Boolean).join(", ") : said;
  }
  /* Who is named without names; where nothing is left, a person is asked for the role. */
  /** @param {string} said @param {string} place @param {Intake.Draft} draft */
  function cut(said, place, draft) {
    const { words, minus, plus } = submit.count;
    const left = without(said);
    draft.personal = plus(draft.personal, minus(words(said), words(left)));
    if (submit.strip(said) && !left) {
      draft.ask(place, WHO);
    }
    return left;
  }
  /** @param {string} said */
  const areAll = (said) => Boolean(submit.strip(said)) && !without(said);

  submit.surnames = {
    without,
    cut,
    areAll,
    onlyNames: (said, place, draft) => areAll(said) && !cut(said, place, draft),
  };
})(window.portal);
