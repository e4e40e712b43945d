// @ts-check
/* A formula of Word in one line, as in generator/proposals/intake/docx_formula.py: a/b, x_1^2, √(x), |x|,
   {x + y = 1; x − y = 3. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

  const { isOf } = submit.wordParts;
  /** @param {Element | undefined} one @param {string} name */
  function inner(one, name) {
    return Array.from(one?.children || []).filter((e) => e.localName === name && e.namespaceURI === M);
  }
  /** @param {Element} one @param {string} name */
  function part(one, name) {
    const [found] = inner(one, name);
    return found ? formula(found) : "";
  }
  /** @param {string} text */
  function held(text) {
    return text.length < 2 || /^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`;
  }
  /* What the properties of an element say of a sign, or the usual one. */
  /** @param {Element} one @param {string} name @param {string} usual */
  function given(one, name, usual) {
    const [look] = inner(inner(one, `${one.localName}Pr`)[0], name);
    return look ? look.getAttributeNS(M, "val") || "" : usual;
  }
  /** @param {Element} one @param {string} name @param {string} between */
  function all(one, name, between) {
    return inner(one, name).map(formula).join(between);
  }
  /* What stands below and above the line; nothing of what is empty. */
  /** @param {Element} one */
  function placed(one) {
    const both = [part(one, "sub"), part(one, "sup")];
    return both.map((said, at) => (said ? "_^"[at] + held(said) : "")).join("");
  }
  /** @param {Element} one */
  function raised(one) {
    return held(part(one, "e")) + placed(one);
  }
  /** @param {Element} one */
  function limited(one) {
    return part(one, "e") + (one.localName === "limLow" ? "_" : "^") + held(part(one, "lim"));
  }
  /* A mark over what is marked: «x̄»; a line under it is a look alone. */
  /** @param {Element} one */
  function marked(one) {
    const over = given(one, "pos", "bot") === "top" ? "\u0304" : "";
    const mark = one.localName === "bar" ? over : given(one, "chr", "\u0302");
    return (mark ? held(part(one, "e")) : part(one, "e")) + mark;
  }
  /** @type {Record<string, (one: Element) => string>} */
  const MADE = {
    f: (one) => {
      const [over, under] = [part(one, "num"), part(one, "den")];
      return given(one, "type", "") === "noBar" ? `${over}; ${under}` : `${held(over)}/${held(under)}`;
    },
    sSup: raised,
    sSub: raised,
    sSubSup: raised,
    sPre: (one) => placed(one) + held(part(one, "e")),
    limLow: limited,
    limUpp: limited,
    rad: (one) => `${part(one, "deg")}√${held(part(one, "e"))}`,
    d: (one) => given(one, "begChr", "(") + all(one, "e", given(one, "sepChr", "|")) + given(one, "endChr", ")"),
    nary: (one) => `${given(one, "chr", "∫")}${placed(one)} ${part(one, "e")}`,
    acc: marked,
    bar: marked,
    func: (one) => {
      const [name, of] = [part(one, "fName"), part(one, "e")];
      return of.startsWith("(") ? name + of : `${name} ${of}`;
    },
    m: (one) => all(one, "mr", "; "),
    mr: (one) => all(one, "e", ", "),
    eqArr: (one) => all(one, "e", "; "),
  };
  /** @param {Element} one @returns {string} */
  function formula(one) {
    const name = one.namespaceURI === M ? one.localName : "";
    if (name === "t") {
      return one.textContent || "";
    }
    if (isOf(one, "del", "moveFrom")) {
      return "";
    }
    return Object.hasOwn(MADE, name) ? MADE[name](one) : Array.from(one.children).map(formula).join("");
  }

  submit.formula = formula;
})(window.portal);
