// @ts-check
/* The builder as a whole: its parts put together, and what each event does. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const PAUSE = 250;

  /** @param {HTMLElement} box */
  function build(box) {
    const notices = submit.notices();
    const look = submit.previewTabs();
    /** @type {ReturnType<Builder.Submit["sending"]> | null} */
    let sending = null;
    const steps = submit.makeSteps(box, look, (made) => {
      sending = submit.sending(made);
      return sending.box;
    });
    const work = submit.node("div", "submit__work");
    let pause = 0;
    let moved = 0;

    function refresh() {
      const { draft } = submit;
      steps.fill();
      const root = submit.tidied();
      const tidied = root.value;
      const found = submit.check(submit.draftKind(), tidied, draft.name, draft.mine, root);
      draft.findings = submit.place(found, tidied, steps.form);
      submit.mark(steps);
      look.draw();
      sending?.draw();
      submit.tellTwin();
      submit.saveDraft();
      if (submit.unread()) {
        seek();
      }
    }
    /* What personal data are found by; the draft is checked again with it. */
    function seek() {
      submit.loadSought().then(refresh, () => {
        submit.emit(
          "alarm",
          "Личные данные искать пока нечем, а без этого отправить нельзя: проверьте сеть и обновите страницу.",
        );
      });
    }
    function redraw() {
      const back = submit.holdFocus(steps.form);
      steps.draw();
      back();
      steps.whenWhole(refresh);
    }
    submit.on("refresh", refresh);
    submit.on("redraw", redraw);
    submit.on("moved", () => {
      clearTimeout(moved);
      moved = setTimeout(() => {
        if (steps.isWhole()) {
          refresh(); /* until then it is still to come */
        }
      }, 0);
    });
    submit.on("changed", () => {
      clearTimeout(pause);
      pause = setTimeout(refresh, PAUSE);
      if (!submit.draft.named && !submit.draft.exists) {
        submit.proposeName();
      }
    });
    submit.on("open", (draft, words, back) => {
      submit.putDraft(draft);
      showKinds(submit.draft.kind);
      redraw();
      steps.show(Math.min(submit.draft.step, steps.panels.length - 1), false);
      submit.saveDraft();
      submit.emit("drafts");
      if (back) {
        submit.emit("undoable", words, back);
      } else if (words) {
        submit.emit("notice", words);
      }
    });
    submit.on("went", () => {
      submit.saveDraft();
      submit.keepSave();
    });
    addEventListener("pagehide", () => {
      submit.saveDraft();
      submit.keepSave();
    });
    addEventListener("beforeprint", look.draw);
    work.append(steps.form, look.box);
    box.append(notices.lasting, notices.alarm, submit.drafts(), submit.opening(), steps.nav, work, notices.bar);
    submit.watchTables(steps);
    return steps;
  }

  /** @param {string} kind */
  function showKinds(kind) {
    portal.all("submit-bare").forEach((one) => {
      one.hidden = true;
    });
    portal.all("submit-kinds").forEach((one) => {
      one.hidden = false;
      one.querySelectorAll("a").forEach((link) => {
        if (new URL(link.href).searchParams.get("kind") === kind) {
          link.setAttribute("aria-current", "page");
        } else {
          link.removeAttribute("aria-current");
        }
      });
    });
  }
  /** @param {string} kind @param {string} edit */
  function begin(kind, edit) {
    const base = submit.kindOf(kind);
    const kept = submit.store.get(submit.placedDraft()) || submit.newestDraft(kind, edit);
    submit.putDraft(submit.freshDraft(kind));
    if (kept) {
      submit.emit("open", kept, kept.exists ? "Продолжаем вашу правку." : "Продолжаем ваш черновик.");
      return;
    }
    submit.emit("open", submit.freshDraft(kind));
    if (edit && submit.whole("id", edit) && submit.model.ids[base].includes(edit)) {
      submit.openPublished(base, edit);
    } else if (edit) {
      submit.emit("alarm", `Записи «${submit.cut(edit, 60)}» на портале нет: можно начать с пустой формы.`);
    }
  }
  function openLink() {
    if (location.hash.startsWith("#d=")) {
      submit.openShared(location.hash.slice(3));
    }
  }

  /* /submit/?chain=pr-1; the address forgets it, so that a reload begins nothing anew. */
  /** @param {URLSearchParams} asked */
  function openChain(asked) {
    const chain = asked.get("chain");
    if (!chain || asked.get("edit")) {
      return;
    }
    asked.delete("chain");
    try {
      history.replaceState(null, "", asked.toString() ? `?${asked}` : location.pathname);
    } catch {
      /* a stick keeps its address */
    }
    submit.beginWith(chain);
  }

  submit.whenModel(() => {
    const box = portal.all("submit")[0];
    const asked = new URLSearchParams(location.search);
    const named = asked.get("kind") || "";
    const kind = Object.hasOwn(submit.model.start, named) ? named : "route";
    if (!box) {
      return;
    }
    submit.store.migrate();
    const steps = build(box);
    setTimeout(() => {
      steps.lazy = true; /* the first time the steps behind the open one come one by one */
      begin(kind, asked.get("edit") || "");
      steps.lazy = false;
      submit.watchBack(steps);
      submit.watchTabs();
      submit.watchStale();
      openLink();
      openChain(asked);
      addEventListener("hashchange", openLink);
    }, 0);
  });
})(window.portal);
