// @ts-check
/* The rules of generator/checks for one record in the page: same ids, same words.
   The checks of the portal remain the judge. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Every text of the tree with its path, in the order of the file. */
  /** @param {Builder.Value} node @param {Builder.Path} path @param {(text: string, path: Builder.Path) => void} each */
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
  /* Everything that is wrong with a record of a kind. «mine» are the ids this record had when it was opened,
     «notes» the comments around the whole of it. */
  submit.check = (kind, node, id, mine, notes) => {
    const work = submit.decode(submit.model.kinds[kind].fields, node);
    const context = { kind, node, id: id || "", mine, work };
    const found = work.findings.slice();
    submit.references(context, found);
    texts(node, [], (text, path) => {
      submit.linked(context, text, path, found);
      submit.textRules.forEach((rule) => {
        rule(text, path, found, kind);
      });
      if (submit.isSought()) {
        submit.personal(context, text, path, found);
      }
    });
    if (submit.isSought()) {
      submit.besideValues(context, found, notes);
    }
    submit.recordRules.forEach((rule) => {
      rule(context, found);
    });
    return softened(context, found);
  };
  /* A draft may be unfinished: what it lacks are remarks until it goes to review. */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function softened(context, found) {
    if (context.kind !== "route" || context.work.record["состояние"] !== submit.model.unfinished.state) {
      return found;
    }
    return found.map((one) =>
      submit.model.unfinished.rules.includes(one.rule) ? { ...one, severity: /** @type {const} */ ("remark") } : one,
    );
  }
  /* The same for the text of a file. */
  submit.checkText = (kind, text, id, mine) => {
    const read = submit.read(text);
    return read.root
      ? read.findings.concat(
          submit.hiddenByYaml(text, read.comments),
          submit.check(kind, read.root.value, id, mine, read.root),
        )
      : read.findings;
  };
})(window.portal);
