// @ts-check
/* A record as plain entries. A value is a text, null, {map: [entry]} or {list: [entry]}; an entry is
   {key, value, above, beside, below}: a list's entries have no key, the last three are the comments of the file.
   Keys are never object keys, so that nothing a file says can touch an object of ours. */
"use strict";
((portal) => {
  const submit = portal.submit;

  submit.entry = (value, key) => {
    /** @type {Builder.Entry} */
    const made = { value, above: [], beside: [], below: [] };
    if (key !== undefined) {
      made.key = key;
    }
    return made;
  };
  submit.map = (pairs) => ({
    map: (pairs || []).map((pair) => submit.entry(pair[1], pair[0])),
  });
  submit.list = (values) => ({
    list: (values || []).map((value) => submit.entry(value)),
  });
  submit.find = (node, key) => (node?.map ? node.map.find((one) => one.key === key) : undefined);
  submit.get = (node, key) => {
    const found = submit.find(node, key);
    return found ? found.value : undefined;
  };
  /* Give the entry of a key, made at its place in the order of the model where it is not there. */
  submit.ensure = (node, key, fields) => {
    let found = submit.find(node, key);
    if (found) {
      return found;
    }
    found = submit.entry(null, key);
    const order = fields.map((field) => field.key);
    const mine = order.indexOf(key);
    let at = 0;
    node.map.forEach((one, index) => {
      const theirs = order.indexOf(one.key);
      if (theirs >= 0 && theirs < mine) {
        at = index + 1;
      }
    });
    node.map.splice(at, 0, found);
    return found;
  };
  submit.at = (node, path) =>
    path.reduce((value, step) => {
      if (!value) {
        return undefined;
      }
      if (typeof step === "number") {
        return value.list?.[step] ? value.list[step].value : undefined;
      }
      return submit.get(value, step);
    }, node);

  /* From ordinary values, as the chains of the bank and the examples come. */
  submit.plain = (value) => {
    if (Array.isArray(value)) {
      return submit.list(value.map(submit.plain));
    }
    if (value && typeof value === "object") {
      return submit.map(Object.entries(value).map(([key, inner]) => [key, submit.plain(inner)]));
    }
    return value === null || value === undefined ? null : String(value);
  };
  submit.copy = (node) => JSON.parse(JSON.stringify(node));

  submit.empty = (value) => {
    if (value === null || value === undefined) {
      return true;
    }
    if (typeof value === "string") {
      return submit.strip(value) === "";
    }
    return (value.map || value.list).length === 0;
  };

  /** @param {Builder.Entry} entry */
  function remarked(entry) {
    return entry.above.length + entry.beside.length + entry.below.length > 0;
  }
  /* What of a draft is worth a file: no empty values, no phase that only names itself. A list entry keeps
     in «from» where it stands in the draft, so that a finding leads back to its field. */
  submit.tidy = (node) => {
    if (node?.map) {
      return {
        map: node.map.map((one) => kept(one)).filter(Boolean),
      };
    }
    if (node?.list) {
      return {
        list: node.list
          .map((one, index) => {
            const made = kept(one);
            if (!made || phaseOnly(made.value)) {
              return null;
            }
            made.from = index;
            return made;
          })
          .filter(Boolean),
      };
    }
    return typeof node === "string" ? node : null;
  };
  /** @param {Builder.Value} value */
  function phaseOnly(value) {
    return Boolean(
      value?.map && value.map.length === 1 && value.map[0].key === submit.model.phaseKey && !remarked(value.map[0]),
    );
  }
  /** @param {Builder.Entry} one */
  function kept(one) {
    const value = submit.tidy(one.value);
    if (!remarked(one) && submit.empty(value)) {
      return null;
    }
    /** @type {Builder.Entry} */
    const made = { value, above: one.above, beside: one.beside, below: one.below };
    if (one.key !== undefined) {
      made.key = one.key;
    }
    return made;
  }
  /* Where a path of the tidy record lies in the draft. */
  submit.origin = (tidied, path) => {
    let node = tidied;
    return path.map((step) => {
      const one = typeof step === "number" ? node?.list?.[step] : submit.find(node, step);
      node = one ? one.value : undefined;
      return typeof step === "number" && one ? one.from : step;
    });
  };
})(window.portal);
