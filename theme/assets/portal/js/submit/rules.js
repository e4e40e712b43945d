/* The rules of generator/checks for one record in the page: same ids, same words. The checks of the portal remain the judge. */
"use strict";
(function (portal) {
  var submit = portal.submit;

  function error(rule, path, phrase, values) {
    return submit.finding("error", rule, path, phrase, values);
  }
  function remark(rule, path, phrase, values) {
    return submit.finding("remark", rule, path, phrase, values);
  }
  function matches(name, text) {
    return Array.from(text.matchAll(submit.patterns[name]));
  }
  function has(name, text) {
    return matches(name, text).length > 0;
  }
  function ascii(text) {
    return /^[\0-\x7f]*$/.test(text);
  }
  function quoted(word) {
    return "«" + word + "»";
  }
  function listed(words) {
    return words.length < 2 ? words.join("") : words.slice(0, -1).join(", ") + " и " + words[words.length - 1];
  }
  function order() {
    return submit.model.phases.map(function (phase) {
      return phase.word;
    });
  }

  /* Every text of the tree with its path, in the order of the file. */
  function texts(node, path, each) {
    if (typeof node === "string") {
      each(node, path);
    }
    if (node && node.map) {
      node.map.forEach(function (one) {
        texts(one.value, path.concat(one.key), each);
      });
    }
    if (node && node.list) {
      node.list.forEach(function (one, index) {
        texts(one.value, path.concat(index), each);
      });
    }
  }

  /* Every task of the map with its activities. */
  function tasks(record) {
    var found = [];
    (record["дорожная карта"] || []).forEach(function (stage, i) {
      (stage["задачи"] || []).forEach(function (task, j) {
        found.push([task, ["дорожная карта", i, "задачи", j]]);
      });
    });
    return found;
  }

  function phases(context, found) {
    var record = context.work.record,
      sequences = [];
    if (context.kind === "route" && context.work.intact(["дорожная карта"])) {
      tasks(record).forEach(function (one) {
        var path = one[1].concat("мероприятия");
        sequences.push([
          one[1].concat("задача"),
          one[0]["мероприятия"].map(function (activity, n) {
            return [activity["этап"], path.concat(n, "этап")];
          }),
          false,
        ]);
        early(one[0]["мероприятия"], path, found);
      });
    }
    if (context.kind === "deficit" && context.work.intact(["этапы"])) {
      sequences.push([
        ["этапы"],
        record["этапы"].map(function (step, n) {
          return [step["этап"], ["этапы", n, "этап"]];
        }),
        true,
      ]);
    }
    sequences.forEach(function (one) {
      sequence(one[0], one[1], one[2], found);
    });
  }
  function sequence(path, present, once, found) {
    var all = order(),
      absent = all.filter(function (phase) {
        return !present.some(function (one) {
          return one[0] === phase;
        });
      });
    if (absent.length) {
      found.push(
        error("phase-missing", path, absent.length < 3 ? "phase-missing" : "phases-missing", {
          word: absent.length === 1 ? "этапа" : "этапов",
          names: listed(absent.map(quoted)),
          count: absent.length,
          order: all.join(", "),
        }),
      );
    } else if (once && present.length > all.length) {
      found.push(error("phase-missing", path, "phases-extra", { count: present.length, order: all.join(", ") }));
    }
    present.slice(1).forEach(function (after, index) {
      var before = present[index];
      if (all.indexOf(after[0]) < all.indexOf(before[0])) {
        found.push(
          error("phase-out-of-order", after[1], "phase-disordered", {
            after: after[0],
            before: before[0],
            order: all.join(", "),
          }),
        );
      }
    });
  }
  function early(activities, path, found) {
    activities.slice(1).forEach(function (after, index) {
      var before = activities[index],
        all = order();
      if (all.indexOf(after["этап"]) > all.indexOf(before["этап"]) && after["когда"].months < before["когда"].months) {
        found.push(
          error("phase-out-of-order", path.concat(index + 1, "когда"), "phase-early", {
            after: after["этап"],
            later: after["когда"].text,
            before: before["этап"],
            sooner: before["когда"].text,
          }),
        );
      }
    });
  }

  function dates(context, found) {
    var record = context.work.record,
      work = context.work;
    if (context.kind !== "route") {
      return;
    }
    if (work.intact(["срок"])) {
      var term = record["срок"];
      if (term["месяцев"] < submit.model.bounds.months) {
        found.push(remark("term-short", ["срок", "месяцев"], "term-short", { months: term["месяцев"] }));
      }
    }
    if (work.intact(["дорожная карта"])) {
      tasks(record).forEach(function (one) {
        one[0]["мероприятия"].forEach(function (activity, n) {
          var path = one[1].concat("мероприятия", n);
          if (work.intact(["срок"])) {
            outside(activity, record["срок"], path, found);
          }
          reversed(activity["когда"], activity["до"], path.concat("до"), true, found);
        });
      });
      (record["авторы"] || []).forEach(function (author, index) {
        var consent = author["согласие"];
        if (consent && work.intact(["авторы", index])) {
          reversed(consent["дата"], consent["до"], ["авторы", index, "согласие", "до"], false, found);
        }
      });
    }
  }
  function outside(activity, term, path, found) {
    var first = term["начало"],
      last = submit.later(first, term["месяцев"] - 1);
    ["когда", "до"].forEach(function (label) {
      var date = activity[label];
      if (date && !(first.months <= date.months && date.months <= last.months)) {
        found.push(
          error("date-outside-term", path.concat(label), "date-outside-term", {
            date: date.text,
            first: first.text,
            last: last.text,
          }),
        );
      }
    });
  }
  function reversed(first, last, path, byMonth, found) {
    if (!first || !last) {
      return;
    }
    var days = !byMonth || (first.day && last.day);
    if (
      days
        ? last.months < first.months || (last.months === first.months && last.day < first.day)
        : last.months < first.months
    ) {
      found.push(error("date-reversed", path, "date-reversed", { last: last.text, first: first.text }));
    }
  }

  function untouched(text, path, found) {
    var value = submit.strip(text),
      asking = submit.model.asking;
    if (value.indexOf(asking + " ") === 0 || value === "…" || value === "...") {
      found.push(
        error("blank-untouched", path, "blank-untouched", {
          value: submit.cut(value, 40) + (submit.signs(value) > 40 ? "…" : ""),
        }),
      );
    }
  }

  function mixed(text, path, found) {
    if (ascii(text)) {
      return;
    }
    var cleaned = text.replace(submit.patterns.notWords, function (piece) {
      return " ".repeat(piece.length);
    });
    matches("word", cleaned).forEach(function (match) {
      var word = match[0],
        signs = Array.from(word),
        latin = signs.filter(ascii);
      if (ascii(word) || !latin.length) {
        return;
      }
      var strange =
        latin.length * 2 <= signs.length
          ? latin
          : signs.filter(function (sign) {
              return !ascii(sign);
            });
      if (
        strange.every(function (sign) {
          return submit.model.lookalike.indexOf(sign) >= 0;
        })
      ) {
        found.push(
          error("letters-mixed", path, "letters-mixed", {
            word: submit.cut(word, 40),
            alphabet: strange === latin ? "латинские" : "русские",
            letters: Array.from(new Set(strange)).join(""),
          }),
        );
      }
    });
  }

  function links(text, path, found) {
    if (text.indexOf("](") < 0) {
      return;
    }
    matches("target", text).forEach(function (match) {
      if (match[1]) {
        if (!submit.strip(match[2])) {
          found.push(error("alt-missing", path, "alt-missing"));
        }
        found.push(error("file-missing", path, "picture-nowhere", { target: submit.cut(match[3], 40) }));
        return;
      }
      var why = fault(match[3]);
      if (why) {
        found.push(error("link-broken", path, why[0], why[1]));
      }
    });
  }
  function fault(target) {
    if (target.charAt(0) === "#" && target.length > 1) {
      return null;
    }
    var parts = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(\/\/[^/?#]*)?/.exec(target),
      place = parts[2] || "";
    if (place.indexOf("[") < 0 !== place.indexOf("]") < 0) {
      return ["link-unreadable", {}];
    }
    var host = place.slice(2).replace(/^.*@/, "").replace(/:.*$/, ""),
      scheme = (parts[1] || "").toLowerCase();
    if ((scheme === "http" || scheme === "https") && host) {
      return null;
    }
    if (scheme) {
      return ["link-scheme", { scheme: submit.cut(scheme, 20) }];
    }
    return ["link-path", { target: submit.cut(target, 40) }];
  }

  function knows(context, kind, id) {
    return (submit.model.ids[kind] || []).indexOf(id) >= 0 || (kind === context.kind && id === context.id);
  }
  function holders(context, id, kinds) {
    return (kinds.length ? kinds : Object.keys(submit.model.ids)).filter(function (kind) {
      return knows(context, kind, id);
    });
  }
  function lost(context, id, kinds, path) {
    var model = submit.model,
      names = kinds.length ? kinds : Object.keys(model.ids),
      known = [];
    names.forEach(function (kind) {
      known = known.concat(model.ids[kind]);
    });
    var near = submit.nearest(id, known),
      noun = kinds.length === 1 ? model.nouns[kinds[0]] : "запись";
    var file = model.files[names[0]].replace("{id}", submit.whole("id", id) ? id : "имя");
    var create = submit.say(kinds.length === 1 ? "reference-create" : "reference-check", { file: file })[1];
    return error("reference-missing", path, near ? "reference-near" : "reference-missing", {
      noun: noun,
      id: submit.cut(id, 50),
      found: noun === "запись" || noun === "страница" ? "не найдена" : "не найден",
      near: near,
      create: create,
    });
  }
  function ambiguous(id, path, kind) {
    return error("reference-ambiguous", path, "reference-ambiguous", { id: id, section: submit.model.sections[kind] });
  }
  function references(context, found) {
    context.work.refers.forEach(function (one) {
      if (one.field.orText && !(submit.whole("id", one.value) && one.value.length <= 60)) {
        return;
      }
      var there = holders(context, one.value, one.field.refers);
      if (!there.length) {
        found.push(lost(context, one.value, one.field.refers, one.path));
      }
      if (there.length > 1) {
        found.push(ambiguous(one.value, one.path, there[0]));
      }
    });
  }
  function linked(context, text, path, found) {
    matches("link", text).forEach(function (match) {
      var model = submit.model,
        target = submit.strip(match[1]);
      if (model.insertions.indexOf(match[1].split(":")[0]) >= 0 || model.listings.indexOf(target) >= 0) {
        return;
      }
      var cut = target.lastIndexOf("/"),
        section = cut < 0 ? "" : target.slice(0, cut),
        id = target.slice(cut + 1);
      var kinds = Object.keys(model.sections).filter(function (kind) {
        return section && (section === kind || section === model.sections[kind]);
      });
      if (section && !kinds.length) {
        found.push(lost(context, target, [], path));
        return;
      }
      var there = holders(context, id, kinds);
      if (!there.length) {
        found.push(lost(context, id, kinds, path));
      }
      if (there.length > 1) {
        found.push(ambiguous(id, path, there[0]));
      }
      if (model.lost[id] !== undefined && !has("saysLost", text)) {
        found.push(remark("act-lost-force", path, "act-lost-force", { number: model.lost[id] }));
      }
    });
  }

  /* Whom a text may name, as in generator/checks/personal/allowed_names.py. */
  function stem(word) {
    var plain = word
      .slice(word.lastIndexOf("-") + 1)
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(submit.patterns.nameEnd, "");
    return submit.model.fleeting[plain] || plain;
  }
  function listedAs(key) {
    return Object.prototype.hasOwnProperty.call(submit.model.public, key) ? submit.model.public[key] : [];
  }
  function isPublic(found) {
    var words = matches("nameToken", found).map(function (match) {
        return match[0];
      }),
      stems = words.map(stem);
    function initials(surname, rest) {
      var letters = rest
        .map(function (word) {
          return word[0];
        })
        .join("");
      return (
        letters &&
        listedAs(surname).some(function (known) {
          return known.startsWith(letters);
        })
      );
    }
    return (
      listedAs(stems.join(" ")).indexOf("") >= 0 ||
      (words.length > 0 &&
        (initials(stems[0], words.slice(1)) || initials(stems[stems.length - 1], words.slice(0, -1))))
    );
  }
  /* «last» is where the last name that may be said ended, or -1. */
  function spared(text, start, end, last) {
    var reach = 90,
      whole = text.slice(start, end),
      words = matches("nameWords", whole),
      readings = [[start, end]];
    if (words.length > 2 || (words.length > 1 && whole.indexOf(".") >= 0)) {
      var before = words[words.length - 2];
      readings.push([start + words[1].index, end], [start, start + before.index + before[0].length]);
    }
    return (
      readings.some(function (one) {
        return (
          isPublic(text.slice(one[0], one[1])) || has("nameBefore", text.slice(Math.max(0, one[0] - reach), one[0]))
        );
      }) ||
      has("nameAfter", text.slice(end, end + reach)) ||
      (last >= 0 && has("nameBetween", text.slice(last, start))) ||
      has("nameCited", text)
    );
  }
  /* The check number of a СНИЛС, as in generator/checks/personal/patterns.py. */
  function snils(said) {
    if (said.length > 14) {
      return true;
    }
    var digits = said.match(/[0-9]/g).map(Number),
      total = 0;
    for (var at = 0; at < 9; at += 1) {
      total += digits[at] * (9 - at);
    }
    return (total % 101) % 100 === digits[digits.length - 2] * 10 + digits[digits.length - 1];
  }
  function personal(context, text, path, found) {
    Object.keys(submit.patterns).forEach(function (rule) {
      var practice = rule === "personal-name" || rule === "personal-school",
        last = -1;
      if (rule.indexOf("personal-") !== 0 || (practice && !nameCounts(context, path))) {
        return;
      }
      matches(rule, text).forEach(function (match) {
        var end = match.index + match[0].length;
        if (rule === "personal-name" && spared(text, match.index, end, last)) {
          last = end;
          return;
        }
        if (rule === "personal-snils" && !snils(match[0])) {
          return;
        }
        var made = rule === "personal-school" ? remark(rule, path, rule) : error(rule, path, rule);
        made.private = true;
        found.push(made);
      });
    });
  }
  function nameCounts(context, path) {
    if (context.kind !== "route" || path[0] === "источники") {
      return false;
    }
    if (path[0] === "авторы" && path.length > 1) {
      var author = submit.at(context.node, path.slice(0, 2));
      return submit.empty(submit.get(author, "согласие"));
    }
    return true;
  }

  function consent(context, found) {
    var work = context.work,
      record = work.record,
      today = submit.model.today;
    if (context.kind !== "route" || !work.intact(["авторы"])) {
      return;
    }
    var authors = record["авторы"] || [];
    authors.forEach(function (author, index) {
      var given = author["согласие"];
      if (author["имя"] && !given) {
        found.push(error("consent-missing", ["авторы", index, "имя"], "consent-missing"));
      }
      if (given && today && given["до"].text < today.slice(0, given["до"].text.length)) {
        found.push(
          remark("consent-expired", ["авторы", index, "согласие", "до"], "consent-expired", { date: given["до"].text }),
        );
      }
    });
    if (
      record["вид"] === "авторский" &&
      !authors.some(function (author) {
        return author["согласие"];
      })
    ) {
      found.push(error("consent-missing", ["вид"], "consent-none"));
    }
  }

  function advice(context, found) {
    var record = context.work.record,
      work = context.work,
      forms = [],
      aims = [];
    if (context.kind === "route" && work.intact(["дорожная карта"])) {
      tasks(record).forEach(function (one) {
        forms.push([one[0]["результат"]["форма"], one[1].concat("результат", "форма")]);
        aims.push([one[0]["задача"], one[1].concat("задача")]);
      });
    }
    if (context.kind === "deficit") {
      if (work.intact(["результат"])) {
        forms.push([record["результат"]["форма"], ["результат", "форма"]]);
      }
      if (work.intact(["задача"])) {
        aims.push([record["задача"], ["задача"]]);
      }
    }
    forms.forEach(function (one) {
      if (has("paper", one[0]) && matches("longWord", one[0].replace(submit.patterns.paper, "")).length < 3) {
        found.push(remark("result-certificate", one[1], "result-certificate"));
      }
    });
    aims.forEach(function (one) {
      if (has("course", one[0])) {
        found.push(remark("task-course", one[1], "task-course"));
      }
    });
    var until = record["пересмотреть до"],
      today = submit.model.today;
    if (until && today && until.text < today.slice(0, until.text.length)) {
      found.push(remark("review-overdue", ["пересмотреть до"], "review-overdue", { date: until.text }));
    }
  }

  function addresses(context, found) {
    var model = submit.model,
      taken = (model.ids[context.kind] || []).concat(model.former[context.kind] || [], context.id ? [context.id] : []);
    if (context.mine) {
      taken = taken
        .filter(function (id) {
          return context.mine.indexOf(id) < 0;
        })
        .concat(context.id);
    }
    (context.work.record["прежние адреса"] || []).forEach(function (id, index) {
      if (taken.indexOf(id) >= 0) {
        found.push(
          error("address-taken", ["прежние адреса", index], "address-taken", {
            address: "/" + model.sections[context.kind] + "/" + id + "/",
          }),
        );
      }
      taken.push(id);
    });
  }

  /* Everything that is wrong with a record of a kind. «mine» are the ids this record had when it was opened. */
  submit.check = function (kind, node, id, mine) {
    var work = submit.decode(submit.model.kinds[kind].fields, node);
    var context = { kind: kind, node: node, id: id || "", mine: mine, work: work },
      found = work.findings.slice();
    references(context, found);
    texts(node, [], function (text, path) {
      linked(context, text, path, found);
      untouched(text, path, found);
      mixed(text, path, found);
      links(text, path, found);
      personal(context, text, path, found);
    });
    phases(context, found);
    dates(context, found);
    consent(context, found);
    advice(context, found);
    addresses(context, found);
    return found;
  };
  /* The same for the text of a file. */
  submit.checkText = function (kind, text, id, mine) {
    var read = submit.read(text);
    return read.root ? read.findings.concat(submit.check(kind, read.root.value, id, mine)) : read.findings;
  };
})(window.portal);
