// @ts-check
/* The rules of generator/checks/rules/privacy.py: where personal data count. The dictionary is not here. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const FORMER = ["прежние адреса", "personal-former"];
  const VOUCHED = "personal-name-vouched";

  /* The names that a record says may be named. */
  /** @param {Builder.Value} node @returns {string[]} */
  function vouched(node) {
    const own = submit.get(node, submit.model.personal.key);
    /** @type {Builder.Value[]} */
    const many = own?.list ? own.list.map((/** @type {Builder.Entry} */ one) => one.value) : [own];
    return many.flatMap((name) => (typeof name === "string" && name ? [name] : []));
  }
  /* Where books name their authors. */
  /** @param {Builder.Path} path */
  function authored(path) {
    return path[0] === "источники" || path[0] === submit.model.personal.key;
  }
  /* Where an author has consented. */
  /** @param {Builder.Context} context @param {Builder.Path} path */
  function consented(context, path) {
    if (path[0] !== "авторы" || path.length < 2) {
      return false;
    }
    const author = submit.at(context.node, path.slice(0, 2));
    return !submit.empty(submit.get(author, "согласие"));
  }
  /* What a consent says nothing of: any name but the first that stands under «имя». */
  /** @param {Builder.Personal[]} found @param {Builder.Path} path */
  function notHers(found, path) {
    const { authored: said, names } = submit.model.personal;
    const own = found
      .filter((one) => names.includes(one.rule) && path[2] === "имя")
      .sort((one, other) => one.start - other.start || one.end - other.end)[0];
    return found.filter((one) => (names.includes(one.rule) ? one !== own : !said.includes(one.rule)));
  }
  /** @param {Builder.Personal} one @param {Builder.Path} path */
  function told(one, path) {
    const made = one.remark ? submit.remark(one.rule, path, one.rule) : submit.error(one.rule, path, one.rule);
    made.private = true;
    if (one.name) {
      made.named = () => submit.squeeze(one.name);
    }
    return made;
  }
  /* A page may name a school; a route is somebody's difficulty. */
  /** @param {Builder.Context} context @param {Builder.Personal} one */
  function counts(context, one) {
    return context.kind === "route" || !submit.model.personal.ofRoute.includes(one.rule);
  }
  submit.personal = (context, text, path, found) => {
    if (path[0] === FORMER[0] && submit.path(text) !== text) {
      found.push(told({ rule: FORMER[1], remark: false, start: 0, end: text.length, name: "" }, path));
    }
    const free = authored(path);
    const all = submit.findPersonal(text, submit.publicNames(vouched(context.node)));
    (consented(context, path) ? notHers(all, path) : all).forEach((one) => {
      if (!counts(context, one) || (free && submit.model.personal.authored.includes(one.rule))) {
        return;
      }
      found.push(told(one, path));
    });
  };
  /* What stands beside the values of a file that was opened, its comments and keys: it is published too. */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found @param {Builder.Notes} [notes] */
  submit.besideValues = (context, found, notes) => {
    const names = submit.publicNames(vouched(context.node));
    /** @param {string} text @param {Builder.Path} path */
    function look(text, path) {
      const all = submit.findPersonal(text, names).filter((one) => counts(context, one));
      found.push(...all.map((one) => told(one, path)));
    }
    /* A name may run over the end of a line. */
    /** @param {string[]} lines */
    function block(lines) {
      return lines.map((said, n) => (n ? ` ${said.slice(1)}` : said)).join("\n");
    }
    /** @param {Builder.Notes} one @param {Builder.Path} path */
    function comments(one, path) {
      [block(one.above), ...one.beside, block(one.below)].forEach((said) => {
        look(said, path);
      });
    }
    /** @param {Builder.Value} node @param {Builder.Path} path */
    function walk(node, path) {
      (node?.map || []).forEach((one) => {
        const here = path.concat(one.key || "");
        comments(one, here);
        if (one.key && !clean(one.key)) {
          look(one.key, here);
        }
        walk(one.value, here);
      });
      (node?.list || []).forEach((one, index) => {
        const here = path.concat(index);
        comments(one, here);
        walk(one.value, here);
      });
    }
    if (notes) {
      comments(notes, []);
    }
    walk(context.node, []);
  };
  /* A key comes again and again, those of the model at every stroke. */
  /** @param {string} key */
  function clean(key) {
    return submit.hide(key) === key;
  }
  submit.recordRules.push((context, found) => {
    vouched(context.node).forEach((name, index) => {
      /* the scripts may be there before the names of the portal */
      if (submit.isSought() && !submit.isListed(name)) {
        found.push(submit.remark(VOUCHED, [submit.model.personal.key, index], VOUCHED));
      }
    });
  });
})(window.portal);
