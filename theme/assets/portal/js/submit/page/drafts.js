// @ts-check
/* «Мои черновики»: every draft of this browser, each with its earlier saves. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const { node, store } = submit;
  /** @type {Intl.DateTimeFormatOptions} */
  const MOMENT = { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
  const ABOUT =
    "Черновики лежат только в этом браузере на этом устройстве. В частном окне они исчезнут вместе с ним, " +
    "а на общем компьютере их увидит следующий: скачайте файл и удалите лишнее.";
  const FROM_DISK =
    " Портал открыт с диска: черновики есть только у этого браузера, а если папку перенести, " +
    "некоторые браузеры их не найдут.";
  const NONE = "Пока ни одного: черновик появится здесь, как только вы что-нибудь впишете.";

  submit.openDraft = (uid, words, back, otherwise) => {
    const found = store.get(uid) || otherwise;
    if (found) {
      submit.emit("open", found, words, back);
    }
  };
  submit.newestDraft = (kind, exists) =>
    store.all().find((one) => one.kind === kind && one.exists === exists) ||
    (exists && store.all().find((one) => submit.kindOf(one.kind) === kind && one.exists === exists)) ||
    null;

  /** @param {number} at */
  function moment(at) {
    return new Date(at).toLocaleString("ru", MOMENT);
  }
  /** @param {Builder.Saved} one */
  function titled(one) {
    const title = submit.get(one.root.value, "название");
    return typeof title === "string" && title.trim() ? submit.cut(submit.squeeze(title), 80) : "Без названия";
  }
  /** @param {Builder.Saved} one */
  function told(one) {
    const noun = submit.model.nouns[submit.kindOf(one.kind)];
    const said = [one.exists ? `правка: ${noun} «${one.exists}»` : noun, moment(one.at)];
    if (one.note) {
      said.push(one.note);
    }
    if (one.uid === submit.draft.uid) {
      said.push("открыт здесь");
    }
    if (submit.isElsewhere(one.uid)) {
      said.push("открыт в другой вкладке");
    }
    return said.join(" · ");
  }
  function focusStep() {
    /** @type {HTMLElement | null} */ (document.querySelector(".step:not([hidden]) .step__title"))?.focus();
  }
  /* What stands here now stays one press away. */
  /** @param {string} uid */
  function change(uid) {
    const { uid: was } = submit.draft;
    const before = submit.copyDraft();
    const empty = submit.untouched();
    submit.saveDraft();
    submit.openDraft(uid, "Открыт другой черновик.", empty ? null : () => submit.openDraft(was, "", null, before));
  }
  /** @param {Builder.Saved} one @param {Builder.Save} save */
  function restore(one, save) {
    if (one.uid !== submit.draft.uid) {
      change(one.uid);
    }
    const { root } = submit.read(save.text);
    if (!root) {
      submit.emit("notice", "Это сохранение не читается: черновик остался как был.");
      return;
    }
    const before = submit.copyDraft();
    const words = `Черновик снова такой, каким был ${moment(save.at)}.`;
    submit.emit("open", { ...before, root, name: save.name }, words, () => submit.emit("open", before));
    focusStep();
  }
  /** @param {Builder.Saved[]} gone */
  function remove(gone) {
    const saves = gone.map((one) => store.saves(one.uid));
    const mine = gone.find((one) => one.uid === submit.draft.uid);
    gone.forEach((one) => {
      store.drop(one.uid);
    });
    const words = gone.length > 1 ? "Все черновики удалены." : `Черновик «${titled(gone[0])}» удалён.`;
    function back() {
      gone.forEach((one, index) => {
        store.put(one);
        store.putSaves(one.uid, saves[index]);
      });
      if (mine) {
        submit.openDraft(mine.uid);
      }
      submit.emit("drafts");
    }
    if (mine) {
      submit.emit("open", submit.freshDraft(mine.kind), words, back);
    } else {
      submit.emit("undoable", words, back);
    }
    submit.emit("drafts");
  }

  /** @param {Builder.Saved} one */
  function history(one) {
    const list = store.saves(one.uid);
    const box = node("details", "drafts__saves");
    const rows = node("ul", "drafts__list");
    box.setAttribute("data-draft", one.uid);
    box.append(node("summary", "", `Прежние сохранения: ${list.length}`));
    list.reverse().forEach((save) => {
      const row = node("li");
      const when = moment(save.at);
      const tool = submit.button("Вернуть такой", () => restore(one, save), "part__tool");
      const size = portal.counted(submit.signs(save.text), "знак", "знака", "знаков");
      tool.setAttribute("aria-label", `Вернуть такой: ${titled(one)}, ${when}`);
      row.append(node("span", "label", `${when} · ${size} `), tool);
      rows.append(row);
    });
    box.append(rows);
    return list.length ? box : "";
  }
  /** @param {Builder.Saved} one @param {HTMLDetailsElement} box */
  function item(one, box) {
    const row = node("li", "drafts__item");
    const tools = node("div", "part__tools");
    const title = titled(one);
    /** @param {string} words @param {() => void} act */
    function tool(words, act) {
      const made = submit.button(words, act, "part__tool");
      made.setAttribute("aria-label", `${words}: ${title}`);
      tools.append(made);
    }
    if (one.uid === submit.draft.uid) {
      row.setAttribute("aria-current", "true");
    } else {
      tool("Открыть", () => {
        box.open = false;
        change(one.uid);
        focusStep();
      });
    }
    tool("Удалить", () => {
      remove([one]);
      box.querySelector("summary").focus();
    });
    row.append(node("strong", "", title), node("p", "label", told(one)), tools, history(one));
    return row;
  }

  submit.drafts = () => {
    const box = node("details", "drafts");
    const head = node("summary");
    const inner = node("div", "drafts__inner");
    /* What is drawn anew keeps its focus and what was unfolded. */
    /** @param {HTMLElement} rows */
    function keepPlace(rows) {
      const focused = inner.contains(document.activeElement) && document.activeElement.getAttribute("aria-label");
      const unfolded = [...inner.querySelectorAll("details[open]")].map((one) => one.getAttribute("data-draft"));
      /** @type {NodeListOf<HTMLDetailsElement>} */ (rows.querySelectorAll("details")).forEach((one) => {
        one.open = unfolded.includes(one.getAttribute("data-draft"));
      });
      return () => {
        const found =
          focused && [...inner.querySelectorAll("button")].find((one) => one.getAttribute("aria-label") === focused);
        if (found) {
          found.focus();
        }
      };
    }
    function draw() {
      const list = store.all();
      head.textContent = list.length ? `Мои черновики: ${list.length}` : "Мои черновики";
      if (!box.open) {
        return;
      }
      const rows = node("ul", "drafts__list");
      rows.append(...list.map((one) => item(one, box)));
      const refocus = keepPlace(rows);
      inner.replaceChildren(
        node("p", "field__help", (list.length ? ABOUT : NONE) + (location.protocol === "file:" ? FROM_DISK : "")),
        rows,
      );
      if (list.length > 1) {
        inner.append(
          submit.button("Удалить все", () => {
            remove(list);
            head.focus();
          }),
        );
      }
      refocus();
    }
    box.append(head, inner);
    box.addEventListener("toggle", draw);
    submit.on("drafts", draw);
    draw();
    return box;
  };
})(window.portal);
