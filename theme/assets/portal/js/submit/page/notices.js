// @ts-check
/* What is said to the writer: an alarm above the form; at its foot a notice, a way back and whether all is saved. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const MOST = 8;

  /** @param {Builder.Finding} finding */
  function told(finding) {
    const place = finding.line ? `Строка ${finding.line}: ` : "";
    return node("li", "", `${place}${finding.message}. Как исправить: ${finding.fix}.`);
  }
  function makeAlarm() {
    const box = node("div", "note submit__alarm");
    box.setAttribute("role", "alert");
    box.hidden = true;
    submit.on("alarm", (words, findings) => {
      box.textContent = "";
      box.hidden = !words;
      if (!words) {
        return;
      }
      box.append(node("p", "", words));
      if (findings?.length) {
        const list = node("ul", "list");
        list.append(...findings.slice(0, MOST).map(told));
        box.append(list);
      }
      box.scrollIntoView({ block: "nearest" });
    });
    return box;
  }
  /* What holds as long as it holds: each said once, under its own name. */
  function makeLasting() {
    const box = node("div", "submit__lasting");
    /** @type {Map<string, HTMLElement>} */
    const shown = new Map();
    box.setAttribute("role", "status");
    submit.on("lasting", (name, words, more) => {
      if (shown.get(name)?.dataset.words === words) {
        return;
      }
      shown.get(name)?.remove();
      shown.delete(name);
      if (words) {
        const made = node("div", "note");
        made.dataset.words = words;
        made.append(node("p", "", words), ...(more || []));
        shown.set(name, made);
        box.append(made);
      }
    });
    return box;
  }
  /* A browser that keeps nothing: said on top, and asked once more at leaving. */
  function watchKeeping() {
    const words =
      "Этот браузер не хранит черновики: так бывает в частном окне, при запрете хранить данные сайта и когда " +
      "кончилось место. Пока страница открыта, всё на месте; прежде чем её закрыть, скачайте файл.";
    /** @param {boolean} kept */
    function tell(kept) {
      const save = submit.button("Скачать файл черновика", () => {
        submit.download(submit.draftFile().split("/").pop(), submit.text());
        submit.handOver();
      });
      submit.emit("lasting", "kept", kept ? "" : words, [save]);
    }
    submit.on("kept", tell);
    tell(submit.store.works());
    addEventListener("beforeunload", (event) => {
      submit.saveDraft();
      if (!submit.mayLeave()) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
  }
  function makeBar() {
    const bar = node("div", "submit__bar");
    const said = node("span");
    const saved = node("span", "submit__saved");
    /** @type {(() => void) | null} */
    let back = null;
    const undo = submit.button(
      "Вернуть",
      () => {
        undo.hidden = true;
        back?.();
        said.textContent = "Возвращено.";
        submit.emit("changed");
      },
      "part__tool",
    );
    said.setAttribute("role", "status");
    undo.hidden = true;
    submit.on("notice", (words) => {
      said.textContent = words;
      undo.hidden = true;
    });
    /* What went wrong is no longer under way; what can be taken back still can. */
    submit.on("alarm", (words) => {
      if (words && undo.hidden) {
        said.textContent = "";
      }
    });
    submit.on("undoable", (words, act) => {
      said.textContent = words;
      undo.hidden = false;
      back = act;
    });
    submit.on("saved", (words) => {
      saved.textContent = words;
    });
    bar.append(said, undo, saved);
    return bar;
  }

  submit.notices = () => {
    const made = { lasting: makeLasting(), alarm: makeAlarm(), bar: makeBar() };
    watchKeeping();
    return made;
  };
})(window.portal);
