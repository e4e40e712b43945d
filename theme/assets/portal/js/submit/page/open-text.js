// @ts-check
/* A text becomes the draft: of a file, of the clipboard, of a published record, of a link. */
"use strict";
((portal) => {
  const submit = portal.submit;
  submit.KEPT = "Ваш черновик остался как был.";
  const { KEPT } = submit;

  /* Longest text that is opened, bytes of UTF-8. */
  submit.LONGEST = 512 * 1024;
  submit.tooLong = (what, bytes) => {
    const most = submit.LONGEST / 1024;
    submit.emit("alarm", `${what} ${Math.round(bytes / 1024)} КБ, открыть можно до ${most} КБ. ${KEPT}`);
  };

  /* The kind whose keys a text has most of; the one that is open, where two are equal. */
  /** @param {Builder.Root} root */
  function guess(root) {
    const open = submit.draftKind();
    let best = open;
    let most = -1;
    Object.keys(submit.model.kinds).forEach((kind) => {
      const known = submit.model.kinds[kind].fields.map((field) => field.key);
      const count = root.value.map.filter((one) => known.includes(one.key)).length + (kind === open ? 0.5 : 0);
      if (count > most) {
        most = count;
        best = kind;
      }
    });
    return best;
  }

  /* Open a text under the name of its file; «values» are what is known of the draft besides. */
  submit.openText = (text, name, words, values) => {
    if (text.length > submit.LONGEST || submit.bytes(text) > submit.LONGEST) {
      submit.tooLong("Текст занимает", submit.bytes(text));
      return false;
    }
    const read = submit.read(text);
    if (!read.root) {
      submit.emit("alarm", "Текст не открылся, ваш черновик остался как был.", read.findings);
      return false;
    }
    const kind = values?.kind || guess(read.root);
    const replaced = submit.placeListed(submit.model.kinds[submit.kindOf(kind)].fields, read.root.value);
    if (replaced.length) {
      words += ` Вписано, как называется в списках: ${replaced.join(", ")}.`;
    }
    const missed = read.findings.concat(submit.hiddenByYaml(text, read.comments));
    submit.emit("alarm", missed.length ? "Открыто не всё:" : "", missed);
    submit.saveDraft();
    const before = submit.copyDraft();
    const state = submit.get(read.root.value, "состояние");
    if (!values?.exists && submit.model.published.includes(String(state))) {
      words += ` Состояние теперь «${submit.model.offered[1]}»: публикует методист портала.`;
    }
    const id = name && submit.whole("id", name) ? name : "";
    const made = {
      ...submit.freshDraft(kind),
      root: read.root,
      name: id,
      named: Boolean(id),
      ...values,
    };
    const back = submit.untouched() ? null : () => submit.openDraft(before.uid, "", null, before);
    submit.emit("open", made, words, back);
    if (!submit.draft.named && !submit.draft.exists) {
      submit.proposeName();
      submit.emit("refresh");
    }
    return true;
  };

  /* The published text of a record comes as a script beside its page. */
  submit.loadPublished = (kind, id, hear, fail) => {
    const script = document.createElement("script");
    portal.source = (found, text) => {
      if (found === id) {
        hear(text);
      }
    };
    script.src = `../${submit.model.sections[kind]}/${encodeURIComponent(id)}/source.js`;
    script.addEventListener("error", fail);
    document.head.append(script);
  };
  submit.openPublished = (kind, id) => {
    submit.loadPublished(
      kind,
      id,
      (text) => {
        const former = submit.get(submit.read(text).root?.value, "прежние адреса");
        const mine = [id].concat(former?.list ? former.list.map((one) => String(one.value)) : []);
        const values = { kind, exists: id, name: id, named: true, mine, base: submit.digest(text) };
        submit.openText(text, id, "Открыт опубликованный текст: правьте и отправляйте.", values);
      },
      () =>
        submit.emit("alarm", `Текст «${id}» не открылся. Откройте его страницу ещё раз или начните с пустой формы.`),
    );
  };

  /* The draft that this very link made before, with what was written into it since. */
  /** @param {Builder.Saved} known */
  function reopen(known) {
    const before = submit.copyDraft();
    const words = "Эту ссылку вы уже открывали: вот тот же черновик, с вашими правками.";
    submit.saveDraft();
    const back =
      submit.untouched() || before.uid === known.uid ? null : () => submit.openDraft(before.uid, "", null, before);
    submit.openDraft(known.uid, words, back);
  }
  /* A draft that came in a link; one's own stays one step away. */
  submit.openShared = async (packed) => {
    try {
      const got = await submit.unpacked(packed);
      const link = submit.digest(`${got.kind} ${got.name}\n${got.text}`);
      const known = submit.store.all().find((one) => one.link === link);
      const own = !submit.untouched();
      try {
        history.replaceState(history.state, "", location.pathname + location.search);
      } catch {
        /* from a stick the address stays */
      }
      if (known) {
        reopen(known);
        return;
      }
      const words = own
        ? "Открыт присланный черновик вместо вашего. Ваш — в «Моих черновиках»."
        : "Открыт присланный черновик.";
      submit.openText(got.text, got.name, words, { kind: got.kind, link });
    } catch {
      submit.emit(
        "alarm",
        `Ссылка с черновиком повреждена или обрезана: попросите прислать её ещё раз или файл. ${KEPT}`,
      );
    }
  };
})(window.portal);
