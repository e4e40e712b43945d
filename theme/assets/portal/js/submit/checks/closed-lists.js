// @ts-check
/* Closed lists and their other names, as in generator/records/closed_lists.py: what «учитель-логопед» and
   «химия и биология» are called in them. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WORD = /[\p{L}\p{N}]+/gu;
  const JOINED = /\s*[,;/]\s*|\s+и\s+/u;

  /** @param {string} text */
  const folded = (text) => (text.toLowerCase().replace(/ё/g, "е").match(WORD) || []).join(" ");
  submit.folded = folded;
  /* Russian words in Latin letters, as generator/language/latin.py has them: «Числа и знаки» → «chisla-i-znaki». */
  submit.latin = (text, separator = "-") => {
    const letters = submit.model.letters;
    const said = Array.from(text.toLowerCase()).map((sign) => {
      if (sign === "ъ" || sign === "ь") {
        return "";
      }
      return Object.hasOwn(letters, sign) ? letters[sign] : sign;
    });
    return (said.join("").match(/[a-z0-9]+/g) || []).join(separator);
  };

  /** @param {Builder.Field} field @returns {Map<string, string>} */
  function names(field) {
    if (field.words) {
      return new Map(Object.entries(submit.model.names[field.key] || {}));
    }
    /** @type {Map<string, string>} */
    const found = new Map();
    (submit.model.registries[field.registry] || []).forEach((one) => {
      (one.names || []).map(folded).forEach((name) => {
        found.set(name, found.get(name) || one.value);
      });
    });
    return found;
  }
  /** @param {Builder.Field} field */
  function values(field) {
    return field.words || (submit.model.registries[field.registry] || []).map((one) => one.value);
  }
  /* The values that a text means by their names, two that are joined too; none where a part is none. */
  /** @param {Builder.Field} field @param {string} text @returns {string[]} */
  function meant(field, text) {
    const known = names(field);
    values(field).forEach((value) => {
      known.set(folded(value), value);
    });
    const whole = known.get(folded(text));
    const found = whole ? [whole] : text.split(JOINED).map((one) => known.get(folded(one)) || "");
    return found.every(Boolean) ? Array.from(new Set(found)) : [];
  }
  /* The listed value that a text means: by another name of it, or by one that is nearly so written. */
  submit.nearListed = (field, text) => {
    const found = meant(field, text);
    if (found.length) {
      return found.join("», «");
    }
    const known = names(field);
    const near = submit.nearest(text, [...known.keys(), ...values(field)]);
    return near && (known.get(near) || near);
  };

  /* Put the listed value in the place of every other name of it; gives what was replaced, in words. */
  /** @param {Builder.Field[]} fields @param {Builder.Value} node @returns {string[]} */
  function placed(fields, node) {
    return fields.flatMap((field) => {
      const entry = submit.find(node, field.key);
      if (!entry) {
        return [];
      }
      if (field.type === "part") {
        const parts = entry.value?.list ? entry.value.list.map((one) => one.value) : [entry.value];
        return parts.flatMap((one) => placed(field.fields, one));
      }
      const closed = (field.words || field.registry) && !field.orText;
      return closed ? replaced(field, entry) : [];
    });
  }
  /** @param {Builder.Field} field @param {Builder.Entry} entry */
  function replaced(field, entry) {
    /** @type {string[]} */
    const said = [];
    const many = Array.isArray(entry.value?.list) ? entry.value.list : [submit.entry(entry.value)];
    const parts = many.flatMap((one) => {
      const text = one.value;
      const found = typeof text === "string" && text && !values(field).includes(text) ? meant(field, text) : [];
      if (!found.length || (!field.many && found.length > 1)) {
        return [one];
      }
      said.push(`«${text}» → «${found.join("», «")}»`);
      return found.map((value, n) => (n ? submit.entry(value) : { ...one, value }));
    });
    if (said.length) {
      const seen = new Set();
      const once = parts.filter((one) => !seen.has(one.value) && seen.add(one.value));
      entry.value = field.many ? { list: once } : once[0].value;
    }
    return said;
  }
  submit.placeListed = placed;
})(window.portal);
