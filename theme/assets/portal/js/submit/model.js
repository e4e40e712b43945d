/* The builder's state: a record as plain entries, the model it follows, the words of the checks.
   A value is a text, null, {map: [entry]} or {list: [entry]}; an entry is {key, value, above, beside, below}:
   a list's entries have no key, the last three are the comments of the file. Keys are never object keys,
   so that nothing a file says can touch an object of ours. */
"use strict";
(function (portal) {
  var submit = (portal.submit = {});

  submit.entry = function (value, key) {
    var made = { value: value, above: [], beside: [], below: [] };
    if (key !== undefined) {
      made.key = key;
    }
    return made;
  };
  submit.map = function (pairs) {
    return {
      map: (pairs || []).map(function (pair) {
        return submit.entry(pair[1], pair[0]);
      }),
    };
  };
  submit.list = function (values) {
    return {
      list: (values || []).map(function (value) {
        return submit.entry(value);
      }),
    };
  };
  submit.find = function (node, key) {
    return node && node.map
      ? node.map.filter(function (one) {
          return one.key === key;
        })[0]
      : undefined;
  };
  submit.get = function (node, key) {
    var found = submit.find(node, key);
    return found ? found.value : undefined;
  };
  /* Give the entry of a key, made at its place in the order of the model where it is not there. */
  submit.ensure = function (node, key, fields) {
    var found = submit.find(node, key);
    if (found) {
      return found;
    }
    found = submit.entry(null, key);
    var order = fields.map(function (field) {
        return field.key;
      }),
      mine = order.indexOf(key),
      at = 0;
    node.map.forEach(function (one, index) {
      var theirs = order.indexOf(one.key);
      if (theirs >= 0 && theirs < mine) {
        at = index + 1;
      }
    });
    node.map.splice(at, 0, found);
    return found;
  };
  submit.at = function (node, path) {
    return path.reduce(function (value, step) {
      if (!value) {
        return undefined;
      }
      if (typeof step === "number") {
        return value.list && value.list[step] ? value.list[step].value : undefined;
      }
      return submit.get(value, step);
    }, node);
  };
  submit.copy = function (node) {
    return JSON.parse(JSON.stringify(node));
  };

  /* From ordinary values, as the chains of the bank and the examples come. */
  submit.plain = function (value) {
    if (Array.isArray(value)) {
      return submit.list(value.map(submit.plain));
    }
    if (value && typeof value === "object") {
      return submit.map(
        Object.keys(value).map(function (key) {
          return [key, submit.plain(value[key])];
        }),
      );
    }
    return value === null || value === undefined ? null : String(value);
  };

  submit.signs = function (text) {
    return Array.from(text).length;
  };
  submit.cut = function (text, count) {
    return Array.from(text).slice(0, count).join("");
  };
  var WHITE =
    /^[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g;
  var GAPS = /[\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  submit.strip = function (text) {
    return text.replace(WHITE, "");
  };
  submit.squeeze = function (text) {
    return submit.strip(text).replace(GAPS, " ");
  };

  /* Signs that no text has: they steer a terminal, turn a line around, hide words or break XML. */
  submit.UNFIT =
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\u{e0000}-\u{e007f}]/u;

  function remarked(entry) {
    return entry.above.length + entry.beside.length + entry.below.length > 0;
  }

  /* What of a draft is worth a file: no empty values, no phase that only names itself. A list entry keeps
     in «from» where it stands in the draft, so that a finding leads back to its field. */
  submit.tidy = function (node) {
    if (node && node.map) {
      return {
        map: node.map
          .map(function (one) {
            return kept(one);
          })
          .filter(Boolean),
      };
    }
    if (node && node.list) {
      return {
        list: node.list
          .map(function (one, index) {
            var made = kept(one);
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
  function phaseOnly(value) {
    return Boolean(
      value && value.map && value.map.length === 1 && value.map[0].key === submit.phaseKey && !remarked(value.map[0]),
    );
  }
  function kept(one) {
    var value = submit.tidy(one.value);
    if (!remarked(one) && submit.empty(value)) {
      return null;
    }
    var made = { value: value, above: one.above, beside: one.beside, below: one.below };
    if (one.key !== undefined) {
      made.key = one.key;
    }
    return made;
  }
  submit.empty = function (value) {
    if (value === null || value === undefined) {
      return true;
    }
    if (typeof value === "string") {
      return submit.strip(value) === "";
    }
    return (value.map || value.list).length === 0;
  };
  /* Where a path of the tidy record lies in the draft. */
  submit.origin = function (tidied, path) {
    var node = tidied;
    return path.map(function (step) {
      var one = typeof step === "number" ? node && node.list && node.list[step] : submit.find(node, step);
      node = one ? one.value : undefined;
      return typeof step === "number" && one ? one.from : step;
    });
  };

  submit.say = function (name, values) {
    return submit.model.phrases[name].map(function (text) {
      return text.replace(/\{([a-z]+)\}/g, function (_, hole) {
        return String(values[hole]);
      });
    });
  };

  submit.starters = [];
  portal.submitModel = function (model) {
    submit.model = model;
    submit.phaseKey = model.phaseKey;
    submit.patterns = {};
    Object.keys(model.patterns).forEach(function (name) {
      var said = model.patterns[name];
      submit.patterns[name] = new RegExp(said[0], "g" + said[1]);
    });
    submit.starters.forEach(function (start) {
      start();
    });
  };
})(window.portal);
