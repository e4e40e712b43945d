// @ts-check
/* The file for the district, and the sheet on paper: without what is personal. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const FAILED = "То, что пишет файл, не загрузилось: проверьте связь и нажмите ещё раз. Лист остался как был.";

  let isLoaded = false;

  /** @param {string} suffix */
  function nameOf(suffix) {
    const { school, period } = collect.sheet.head;
    const said = ["Лист школы", collect.cut(school).text, period].map((one) =>
      one.replace(/[\\/:*?"<>|\s]+/g, " ").trim(),
    );
    return `${said.filter(Boolean).join(", ").slice(0, 100)}.${suffix}`;
  }
  /** @param {string} name @param {Blob} data */
  function save(name, data) {
    const link = node("a");
    link.href = URL.createObjectURL(data);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  /** @param {string} suffix @param {(out: Collect.Out) => Promise<Blob> | Blob} make */
  async function give(suffix, make) {
    try {
      await collect.loadOut();
      isLoaded = true;
    } catch {
      submit.emit("told", FAILED);
      return;
    }
    const out = collect.outOf(collect.sheet);
    save(nameOf(suffix), await make(out));
    collect.handOver();
    const rows = portal.counted(out.rows.length, "строка", "строки", "строк");
    const missing = [collect.sheet.head.school ? "" : "школа", collect.sheet.head.period ? "" : "период"].filter(
      Boolean,
    );
    submit.emit(
      "taken",
      `Скачан файл для района: ${rows}. Отправьте его методисту.` +
        (missing.length ? ` Не указано или не понято: ${missing.join(", ")}.` : ""),
      out.cut,
    );
  }
  /* A page that is printed waits for nothing: what lays the paper comes with the first word. */
  function getReady() {
    if (!isLoaded && !collect.isEmpty(collect.sheet)) {
      collect.loadOut().then(
        () => {
          isLoaded = true;
        },
        () => {
          /* asked again with the next edit, and by the button, which says so */
        },
      );
    }
  }
  /* Paper has the sheet as a table, from the menu of the browser too. */
  addEventListener("beforeprint", () => {
    const home = document.querySelector(".collect");
    home.classList.remove("has-paper");
    if (isLoaded && !collect.isEmpty(collect.sheet)) {
      collect.layPaper(home);
    }
  });
  collect.outgoing = () => {
    const box = node("section", "collect__part on-screen");
    const head = node("h2", "collect__heading", "Отдать в район");
    const tools = node("div", "actions");
    head.id = submit.id();
    box.setAttribute("aria-labelledby", head.id);
    tools.append(
      submit.button("Скачать Excel", () => give("xlsx", (out) => collect.workbook(out)), "action action--main"),
      submit.button("Скачать .csv", () => give("csv", (out) => collect.commas(out))),
      submit.button("Напечатать", () => {
        collect.loadOut().then(
          () => {
            isLoaded = true;
            window.print();
          },
          () => submit.emit("told", FAILED),
        );
      }),
    );
    const about =
      "Имена, телефоны и почта в файл и на бумагу не попадают. С этой страницы никуда ничего не отправляется.";
    box.append(head, tools, node("p", "label", about));
    submit.on("edited", getReady);
    submit.on("sheet", getReady);
    return box;
  };
})(window.portal);
