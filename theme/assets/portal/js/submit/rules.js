/* The rules of generator/checks for one record in the page: same ids, same words.
   The checks of the portal remain the judge. */
"use strict";
((portal) => {
  const submit = portal.submit;

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
    return `«${word}»`;
  }
  function listed(words) {
    return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} и ${words[words.length - 1]}`;
  }
  function order() {
    return submit.model.phases.map((phase) => phase.word);
  }

  /* Every text of the tree with its path, in the order of the file. */
  function texts(node, path, each) {
    if (typeof node === "string") {
      each(node, path);
    }
    if (node?.map) {
      node.map.forEach((one) => {
        texts(one.value, path.concat(one.key), each);
      });
    }
    if (node?.list) {
      node.list.forEach((one, index) => {
        texts(one.value, path.concat(index), each);
      });
    }
  }

  /* Every task of the map with its activities. */
  function tasks(record) {
    const found = [];
    (record["дорожная карта"] || []).forEach((stage, i) => {
      (stage["задачи"] || []).forEach((task, j) => {
        found.push([task, ["дорожная карта", i, "задачи", j]]);
      });
    });
    return found;
  }

  function phases(context, found) {
    const record = context.work.record;
    const sequences = [];
    if (context.kind === "route" && context.work.intact(["дорожная карта"])) {
      tasks(record).forEach((one) => {
        const path = one[1].concat("мероприятия");
        sequences.push([
          one[1].concat("задача"),
          one[0]["мероприятия"].map((activity, n) => [activity["этап"], path.concat(n, "этап")]),
          false,
        ]);
        early(one[0]["мероприятия"], path, found);
      });
    }
    if (context.kind === "deficit" && context.work.intact(["этапы"])) {
      sequences.push([["этапы"], record["этапы"].map((step, n) => [step["этап"], ["этапы", n, "этап"]]), true]);
    }
    sequences.forEach((one) => {
      sequence(one[0], one[1], one[2], found);
    });
  }
  function sequence(path, present, once, found) {
    const all = order();
    const absent = all.filter((phase) => !present.some((one) => one[0] === phase));
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
    present.slice(1).forEach((after, index) => {
      const before = present[index];
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
    activities.slice(1).forEach((after, index) => {
      const before = activities[index];
      const all = order();
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
    const record = context.work.record;
    const work = context.work;
    if (context.kind !== "route") {
      return;
    }
    if (work.intact(["срок"])) {
      const term = record["срок"];
      if (term["месяцев"] < submit.model.bounds.months) {
        found.push(remark("term-short", ["срок", "месяцев"], "term-short", { months: term["месяцев"] }));
      }
    }
    if (work.intact(["дорожная карта"])) {
      tasks(record).forEach((one) => {
        one[0]["мероприятия"].forEach((activity, n) => {
          const path = one[1].concat("мероприятия", n);
          if (work.intact(["срок"])) {
            outside(activity, record["срок"], path, found);
          }
          reversed(activity["когда"], activity["до"], path.concat("до"), true, found);
        });
      });
      (record["авторы"] || []).forEach((author, index) => {
        const consent = author["согласие"];
        if (consent && work.intact(["авторы", index])) {
          reversed(consent["дата"], consent["до"], ["авторы", index, "согласие", "до"], false, found);
        }
      });
    }
  }
  function outside(activity, term, path, found) {
    const first = term["начало"];
    const last = submit.later(first, term["месяцев"] - 1);
    ["когда", "до"].forEach((label) => {
      const date = activity[label];
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
    const days = !byMonth || (first.day && last.day);
    if (
      days
        ? last.months < first.months || (last.months === first.months && last.day < first.day)
        : last.months < first.months
    ) {
      found.push(error("date-reversed", path, "date-reversed", { last: last.text, first: first.text }));
    }
  }

  function untouched(text, path, found) {
    const value = submit.strip(text);
    const asking = submit.model.asking;
    if (value.startsWith(`${asking} `) || value === "…" || value === "...") {
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
    const cleaned = text.replace(submit.patterns.notWords, (piece) => " ".repeat(piece.length));
    matches("word", cleaned).forEach((match) => {
      const word = match[0];
      const signs = Array.from(word);
      const latin = signs.filter(ascii);
      if (ascii(word) || !latin.length) {
        return;
      }
      const strange = latin.length * 2 <= signs.length ? latin : signs.filter((sign) => !ascii(sign));
      if (strange.every((sign) => submit.model.lookalike.includes(sign))) {
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
    matches("target", text).forEach((match) => {
      if (match[1]) {
        if (!submit.strip(match[2])) {
          found.push(error("alt-missing", path, "alt-missing"));
        }
        found.push(error("file-missing", path, "picture-nowhere", { target: submit.cut(match[3], 40) }));
        return;
      }
      const why = fault(match[3]);
      if (why) {
        found.push(error("link-broken", path, why[0], why[1]));
      }
    });
  }
  function fault(target) {
    if (target.charAt(0) === "#" && target.length > 1) {
      return null;
    }
    const parts = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(\/\/[^/?#]*)?/.exec(target);
    const place = parts[2] || "";
    if (!place.includes("[") !== !place.includes("]")) {
      return ["link-unreadable", {}];
    }
    const host = place.slice(2).replace(/^.*@/, "").replace(/:.*$/, "");
    const scheme = (parts[1] || "").toLowerCase();
    if ((scheme === "http" || scheme === "https") && host) {
      return null;
    }
    if (scheme) {
      return ["link-scheme", { scheme: submit.cut(scheme, 20) }];
    }
    return ["link-path", { target: submit.cut(target, 40) }];
  }

  function knows(context, kind, id) {
    return (submit.model.ids[kind] || []).includes(id) || (kind === context.kind && id === context.id);
  }
  function holders(context, id, kinds) {
    return (kinds.length ? kinds : Object.keys(submit.model.ids)).filter((kind) => knows(context, kind, id));
  }
  function lost(_context, id, kinds, path) {
    const model = submit.model;
    const names = kinds.length ? kinds : Object.keys(model.ids);
    let known = [];
    names.forEach((kind) => {
      known = known.concat(model.ids[kind]);
    });
    const near = submit.nearest(id, known);
    const noun = kinds.length === 1 ? model.nouns[kinds[0]] : "запись";
    const file = model.files[names[0]].replace("{id}", submit.whole("id", id) ? id : "имя");
    const create = submit.say(kinds.length === 1 ? "reference-create" : "reference-check", { file })[1];
    return error("reference-missing", path, near ? "reference-near" : "reference-missing", {
      noun,
      id: submit.cut(id, 50),
      found: noun === "запись" || noun === "страница" ? "не найдена" : "не найден",
      near,
      create,
    });
  }
  function ambiguous(id, path, kind) {
    return error("reference-ambiguous", path, "reference-ambiguous", { id, section: submit.model.sections[kind] });
  }
  function references(context, found) {
    context.work.refers.forEach((one) => {
      if (one.field.orText && !(submit.whole("id", one.value) && one.value.length <= 60)) {
        return;
      }
      const there = holders(context, one.value, one.field.refers);
      if (!there.length) {
        found.push(lost(context, one.value, one.field.refers, one.path));
      }
      if (there.length > 1) {
        found.push(ambiguous(one.value, one.path, there[0]));
      }
    });
  }
  function linked(context, text, path, found) {
    matches("link", text).forEach((match) => {
      const model = submit.model;
      const target = submit.strip(match[1]);
      if (model.insertions.includes(match[1].split(":")[0]) || model.listings.includes(target)) {
        return;
      }
      const cut = target.lastIndexOf("/");
      const section = cut < 0 ? "" : target.slice(0, cut);
      const id = target.slice(cut + 1);
      const kinds = Object.keys(model.sections).filter(
        (kind) => section && (section === kind || section === model.sections[kind]),
      );
      if (section && !kinds.length) {
        found.push(lost(context, target, [], path));
        return;
      }
      const there = holders(context, id, kinds);
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
    const plain = word
      .slice(word.lastIndexOf("-") + 1)
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(submit.patterns.nameEnd, "");
    return submit.model.fleeting[plain] || plain;
  }
  function listedAs(key) {
    return Object.hasOwn(submit.model.public, key) ? submit.model.public[key] : [];
  }
  function isPublic(found) {
    const words = matches("nameToken", found).map((match) => match[0]);
    const stems = words.map(stem);
    function initials(surname, rest) {
      const letters = rest.map((word) => word[0]).join("");
      return letters && listedAs(surname).some((known) => known.startsWith(letters));
    }
    return (
      listedAs(stems.join(" ")).includes("") ||
      (words.length > 0 &&
        (initials(stems[0], words.slice(1)) || initials(stems[stems.length - 1], words.slice(0, -1))))
    );
  }
  /* «last» is where the last name that may be said ended, or -1. */
  function spared(text, start, end, last) {
    const reach = 90;
    const whole = text.slice(start, end);
    const words = matches("nameWords", whole);
    const readings = [[start, end]];
    if (words.length > 2 || (words.length > 1 && whole.includes("."))) {
      const before = words[words.length - 2];
      readings.push([start + words[1].index, end], [start, start + before.index + before[0].length]);
    }
    return (
      readings.some(
        (one) =>
          isPublic(text.slice(one[0], one[1])) || has("nameBefore", text.slice(Math.max(0, one[0] - reach), one[0])),
      ) ||
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
    const digits = said.match(/[0-9]/g).map(Number);
    let total = 0;
    for (let at = 0; at < 9; at += 1) {
      total += digits[at] * (9 - at);
    }
    return (total % 101) % 100 === digits[digits.length - 2] * 10 + digits[digits.length - 1];
  }
  function personal(context, text, path, found) {
    Object.keys(submit.patterns).forEach((rule) => {
      const practice = rule === "personal-name" || rule === "personal-school";
      let last = -1;
      if (rule.indexOf("personal-") !== 0 || (practice && !nameCounts(context, path))) {
        return;
      }
      matches(rule, text).forEach((match) => {
        const end = match.index + match[0].length;
        if (rule === "personal-name" && spared(text, match.index, end, last)) {
          last = end;
          return;
        }
        if (rule === "personal-snils" && !snils(match[0])) {
          return;
        }
        const made = rule === "personal-school" ? remark(rule, path, rule) : error(rule, path, rule);
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
      const author = submit.at(context.node, path.slice(0, 2));
      return submit.empty(submit.get(author, "согласие"));
    }
    return true;
  }

  function consent(context, found) {
    const work = context.work;
    const record = work.record;
    const today = submit.model.today;
    if (context.kind !== "route" || !work.intact(["авторы"])) {
      return;
    }
    const authors = record["авторы"] || [];
    authors.forEach((author, index) => {
      const given = author["согласие"];
      if (author["имя"] && !given) {
        found.push(error("consent-missing", ["авторы", index, "имя"], "consent-missing"));
      }
      if (given && today && given["до"].text < today.slice(0, given["до"].text.length)) {
        found.push(
          remark("consent-expired", ["авторы", index, "согласие", "до"], "consent-expired", { date: given["до"].text }),
        );
      }
    });
    if (record["вид"] === "авторский" && !authors.some((author) => author["согласие"])) {
      found.push(error("consent-missing", ["вид"], "consent-none"));
    }
  }

  function advice(context, found) {
    const record = context.work.record;
    const work = context.work;
    const forms = [];
    const aims = [];
    if (context.kind === "route" && work.intact(["дорожная карта"])) {
      tasks(record).forEach((one) => {
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
    forms.forEach((one) => {
      if (has("paper", one[0]) && matches("longWord", one[0].replace(submit.patterns.paper, "")).length < 3) {
        found.push(remark("result-certificate", one[1], "result-certificate"));
      }
    });
    aims.forEach((one) => {
      if (has("course", one[0])) {
        found.push(remark("task-course", one[1], "task-course"));
      }
    });
    const until = record["пересмотреть до"];
    const today = submit.model.today;
    if (until && today && until.text < today.slice(0, until.text.length)) {
      found.push(remark("review-overdue", ["пересмотреть до"], "review-overdue", { date: until.text }));
    }
  }

  function addresses(context, found) {
    const model = submit.model;
    let taken = (model.ids[context.kind] || []).concat(
      model.former[context.kind] || [],
      context.id ? [context.id] : [],
    );
    if (context.mine) {
      taken = taken.filter((id) => !context.mine.includes(id)).concat(context.id);
    }
    (context.work.record["прежние адреса"] || []).forEach((id, index) => {
      if (taken.includes(id)) {
        found.push(
          error("address-taken", ["прежние адреса", index], "address-taken", {
            address: `/${model.sections[context.kind]}/${id}/`,
          }),
        );
      }
      taken.push(id);
    });
  }

  /* Everything that is wrong with a record of a kind. «mine» are the ids this record had when it was opened. */
  submit.check = (kind, node, id, mine) => {
    const work = submit.decode(submit.model.kinds[kind].fields, node);
    const context = { kind, node, id: id || "", mine, work };
    const found = work.findings.slice();
    references(context, found);
    texts(node, [], (text, path) => {
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
  submit.checkText = (kind, text, id, mine) => {
    const read = submit.read(text);
    return read.root ? read.findings.concat(submit.check(kind, read.root.value, id, mine)) : read.findings;
  };
})(window.portal);
