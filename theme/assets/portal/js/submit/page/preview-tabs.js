// @ts-check
/* The draft beside the form: its page and its sheet, one tab each. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  /** @param {string} name @param {string} words */
  function makeTab(name, words) {
    const tab = submit.button(words, () => {}, "preview__tab");
    const sheet = node("div", `preview__sheet preview__sheet--${name}`);
    tab.id = submit.id();
    sheet.id = submit.id();
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", sheet.id);
    sheet.setAttribute("role", "tabpanel");
    sheet.setAttribute("aria-labelledby", tab.id);
    sheet.tabIndex = 0;
    return { tab, sheet };
  }

  submit.previewTabs = () => {
    const box = node("section", "preview");
    const title = node("h2", "preview__head", "Как это выглядит");
    const tabs = node("div", "preview__tabs");
    const page = makeTab("page", "Страница");
    const paper = makeTab("paper", "Лист");
    const all = [page, paper];
    title.id = submit.id();
    title.tabIndex = -1;
    box.setAttribute("aria-labelledby", title.id);
    tabs.setAttribute("role", "tablist");
    tabs.setAttribute("aria-labelledby", title.id);

    /** @param {ReturnType<typeof makeTab>} chosen */
    function choose(chosen) {
      all.forEach((one) => {
        one.tab.setAttribute("aria-selected", String(one === chosen));
        one.tab.tabIndex = one === chosen ? 0 : -1;
        one.sheet.classList.toggle("is-chosen", one === chosen);
      });
    }
    all.forEach((one) => {
      one.tab.addEventListener("click", () => choose(one));
    });
    tabs.addEventListener("keydown", (event) => {
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        const other = page.tab.getAttribute("aria-selected") === "true" ? paper : page;
        event.preventDefault();
        choose(other);
        other.tab.focus();
      }
    });
    choose(page);
    const print = submit.button("Напечатать черновик", () => {
      submit.emit("refresh");
      window.print();
    });
    tabs.append(page.tab, paper.tab);
    box.append(title, tabs, page.sheet, paper.sheet, print);

    function draw() {
      const made = submit.preview(submit.draftKind(), submit.draft.root.value);
      page.sheet.replaceChildren(made.page);
      paper.sheet.replaceChildren(made.paper);
    }
    return { box, title, draw };
  };
})(window.portal);
