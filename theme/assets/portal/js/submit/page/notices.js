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

  submit.notices = () => ({ alarm: makeAlarm(), bar: makeBar() });
})(window.portal);
