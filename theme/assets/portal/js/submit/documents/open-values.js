// @ts-check
/* What a cell of LibreOffice holds beside its text, and pictures that hold no text, as in
   generator/proposals/intake/documents/open_values.py (ISO/IEC 26300, 19.367 and following). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  const SVG = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";
  const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9]{2}):([0-9]{2})(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)?$/;
  const TIME = /^PT([0-9]{1,6})H([0-9]{1,2})M([0-9]{1,2})(?:[.,][0-9]{1,9})?S$/;
  const NUMBER = /^-?[0-9]{1,18}(?:\.[0-9]{1,18})?(?:[eE][+-]?[0-9]{1,2})?$/;
  const LENGTH = /^([0-9]{1,6}(?:\.[0-9]{1,9})?)(cm|mm|in|pt)$/;
  /** @type {Record<string, number>} */
  const CENTIMETRES = { cm: 1, mm: 0.1, in: 2.54, pt: 2.54 / 72 };
  const SIZES = /** @type {const} */ ([
    ["width", 6],
    ["height", 3],
  ]); /* centimetres of a picture that may hold a plan */

  /** @param {number} number @param {number} [long] */
  function padded(number, long) {
    return String(number).padStart(long || 2, "0");
  }
  /* Whether a date is shown with its day: a number beside the year, and beside the month where that is one. */
  /** @param {string} text @param {number} year @param {number} day */
  function showsDay(text, year, day) {
    const numbers = Array.from(text.matchAll(/[0-9]{1,4}/g), (one) => Number(one[0]));
    const at = [year, year % 100].map((one) => numbers.indexOf(one)).find((found) => found >= 0);
    if (at !== undefined) {
      numbers.splice(at, 1);
    }
    return numbers.includes(day) && numbers.length > (/[A-Za-zА-Яа-яё]/.test(text) ? 0 : 1);
  }
  /** @param {string} given @param {string} text */
  function date(given, text) {
    const found = DATE.exec(given);
    if (!found) {
      return null;
    }
    const [year, month, day, hour, minute] = found.slice(1).map((part) => Number(part || 0));
    const real = new Date(Date.UTC(2000, 0, 1));
    real.setUTCFullYear(year, month - 1, day);
    if (year < 1 || real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day) {
      return null;
    }
    const clock = hour || minute ? ` ${padded(hour)}:${padded(minute)}` : "";
    const shown = !submit.strip(text) || showsDay(text, year, day) ? `${padded(day)}.` : "";
    return `${shown}${padded(month)}.${padded(year, 4)}${clock}`;
  }
  /** @param {string} kind @param {string} given */
  function number(kind, given) {
    if (!NUMBER.test(given)) {
      return null;
    }
    const whole = submit.plainNumber(Number(given));
    return submit.shownNumber(whole, { kind: "", code: kind === "percentage" ? "0.00%" : "General" }, 0);
  }

  submit.openValues = {
    /* The value of a cell; nothing: its text says it already. A date is said whole, however it is shown. */
    said: (cell, text) => {
      /** @param {string} name */
      const value = (name) => cell.getAttributeNS(OFFICE, name) || "";
      const kind = value("value-type");
      if (kind === "date") {
        return date(value("date-value"), text);
      }
      if (submit.strip(text)) {
        return null;
      }
      if (kind === "string") {
        return value("string-value");
      }
      if (kind === "boolean") {
        return value("boolean-value") === "true" ? "ИСТИНА" : "ЛОЖЬ";
      }
      if (kind === "time") {
        const found = TIME.exec(value("time-value"));
        return found ? `${padded(Number(found[1]))}:${padded(Number(found[2]))}` : null;
      }
      return number(kind, value("value"));
    },
    /* Whether a cell holds a formula that nobody has counted. */
    isUnvalued: (cell, text) =>
      Boolean(cell.getAttributeNS(TABLE, "formula")) &&
      !submit.strip(text) &&
      !cell.getAttributeNS(OFFICE, "value-type"),
    /* Whether a frame shows a picture or an object, and is large enough to hold a text. */
    isLargePicture: (frame) => {
      /** @param {string} name */
      const holds = (name) =>
        Array.from(frame.children).some((one) => one.namespaceURI === DRAW && one.localName === name);
      if (frame.namespaceURI !== DRAW || frame.localName !== "frame" || holds("text-box")) {
        return false;
      }
      return (
        ["image", "object", "object-ole"].some(holds) &&
        SIZES.every(([name, least]) => {
          const size = LENGTH.exec(frame.getAttributeNS(SVG, name) || "");
          return !size || Number(size[1]) * CENTIMETRES[size[2]] >= least;
        })
      );
    },
  };
})(window.portal);
