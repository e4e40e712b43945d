// @ts-check
/* The page /handout/?for=methods/keysy&people=20: a printing job for a meeting, its plan first. */
"use strict";
((portal) => {
  const part = portal.all("meeting")[0];
  const asked = new URLSearchParams(location.search);
  const of = asked.get("for") || "";
  const drawn = () => document.documentElement.classList.remove("gathers");
  if (!/^(?:methods|seminars)\/[a-z0-9-]{1,60}$/.test(of)) {
    if (of) {
      drawn();
    }
    return;
  }
  const { make } = portal.blocks;
  const { said, section, head, grid, row, chunks, own } = portal.pieces;
  const root = part.getAttribute("data-root");
  const form = /** @type {HTMLFormElement} */ (portal.all("ask", part)[0]);
  const table = portal.all("plan", part)[0];
  const paper = make("div", "job__paper");
  const MOST = 300;
  /** @type {Paper.Job | null} */
  let job = null;
  /** @type {Record<string, HTMLElement[]>} */
  let laid = {};

  /** @param {string} name @returns {HTMLInputElement} */
  function field(name) {
    return /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
  }

  /** @param {string} name @param {number} least */
  function number(name, least) {
    const value = Math.round(Number(field(name).value));
    return value >= least ? Math.min(value, MOST) : least;
  }

  /* How many get the sheet of another role; never more than there are people. */
  /** @param {number} people */
  function instead(people) {
    let left = people;
    return Object.fromEntries(
      others().map(({ form }) => {
        const many = Math.min(left, number(`instead-${form}`, 0));
        left -= many;
        return [form, many];
      }),
    );
  }

  function others() {
    const given = job ? job.items.filter((item) => item.whom === "участнику").map((item) => item.form) : [];
    return job ? job.items.filter((item) => given.includes(item.instead)) : [];
  }

  /** @returns {Paper.Ask} */
  function ask() {
    const people = number("people", 1);
    return {
      people,
      instead: instead(people),
      group: number("group", 0),
      duplex: field("duplex").checked,
      save: field("save").checked,
      large: field("large").checked,
    };
  }

  /** @param {Paper.Plan} plan */
  function total(plan) {
    return `Всего ${portal.counted(plan.leaves, "лист", "листа", "листов")}`;
  }

  /* What was counted, where that is not what was asked for. */
  /** @param {Paper.Plan} plan */
  function caption(plan) {
    const roles = others().reduce((sum, { form }) => sum + number(`instead-${form}`, 0), 0);
    const people = portal.counted(plan.people, "участника", "участников", "участников");
    return [
      total(plan),
      field("people").value.trim() === String(plan.people) ? "" : `посчитано на ${people}, бывает от 1 до ${MOST}`,
      roles > plan.people ? `по должностям названо ${roles}, а участников ${plan.people}: лишние не посчитаны` : "",
    ]
      .filter(Boolean)
      .join("; ");
  }

  function show() {
    const plan = portal.jobs.plan(job, ask());
    const titles = portal.jobs.items(job, ask()).map((item) => item.title);
    const body = table.querySelector("tbody");
    body.textContent = "";
    plan.forms.forEach((one, at) => {
      const name = make("th", "", titles[at]);
      const cells = [one.whom, one.copies, one.pages, one.leaves].map((value) => make("td", "", String(value)));
      name.setAttribute("scope", "row");
      name.setAttribute("data-whom", one.whom);
      body.append(make("tr", "", name, ...cells));
    });
    table.querySelector("caption").textContent = caption(plan);
    portal.all("turn", part)[0].hidden = !ask().duplex;
    paper.textContent = "";
    laid = {};
  }

  /* When and where: what is known is printed, what is not is a line to write on. */
  function place() {
    /** @type {[string, string][]} */
    const asks = [
      ["Дата и время", field("date").value.split("-").reverse().join(".")],
      ["Место", field("place").value.trim()],
    ];
    const rows = asks.filter((one) => one[1]).map(([label, text]) => ({ label, runs: said(text) }));
    const blanks = asks
      .filter((one) => !one[1])
      .map(([label]) => ({ block: "blank", label: said(label), lines: 1, hint: said(""), beside: true }));
    return [...(rows.length ? [{ block: "facts", rows }] : []), ...blanks];
  }

  /** @type {Record<string, () => Paper.Part>} */
  const service = {
    plan: () => {
      const plan = portal.jobs.plan(job, ask());
      const titles = portal.jobs.items(job, ask()).map((item) => item.title);
      const rows = plan.forms.map((one, at) =>
        row(0, ...[titles[at], one.whom, one.copies, one.pages, one.leaves].map((v) => [said(String(v))])),
      );
      const take = [
        ...portal.jobs.told(job, ask()),
        `ручки: ${plan.people}`,
        `наклейки с кодами ${plan.people > 1 ? `У1–У${plan.people}` : "У1"}: разрезать заранее`,
        "часы или таймер на виду",
        ...(plan.groups > 1 ? [`таблички с номерами групп: ${plan.groups}`] : []),
        ...job.materials,
      ];
      const sizes = portal.jobs.sizes(plan.people, plan.groups);
      const [most, least] = [sizes[0], sizes[sizes.length - 1]];
      const each = least < most ? `${least}–${most}` : String(most);
      const facts = [
        { label: "Участников", runs: said(String(plan.people)) },
        { label: "Групп", runs: said(plan.groups > 1 ? `${plan.groups}, по ${each}` : "1") },
        {
          label: "Печать",
          runs: said(ask().duplex ? "с двух сторон, переворот по длинному краю" : "с одной стороны"),
        },
      ];
      return own("План печати", [
        section([
          head(job.title, "Печать на встречу"),
          { block: "facts", rows: facts },
          ...place(),
          grid(["Лист", "Кому", "Копий", "Страниц", "Листов"], [18, 6, 4, 5, 4], rows, total(plan)),
          { block: "heading", level: 2, runs: said("Что ещё взять") },
          ...take.map((text) => ({ block: "paragraph", runs: [...said("□", "o"), ...said(` ${text}`)], style: "" })),
        ]),
      ]);
    },
    registratsiya: () => {
      const size = ask().large ? "large" : "usual";
      const note = "Коды участников сюда не вписывайте: по ним узнали бы, чьи ответы на бланках.";
      const rows = Array.from({ length: ask().people }, (_, at) => row(9, [said(String(at + 1))], [], [], []));
      const top = [
        head("Лист регистрации", job.title),
        ...place(),
        { block: "paragraph", runs: said(note), style: "small" },
      ];
      return own(
        "Лист регистрации",
        chunks(rows, job.rows[size]).map((some, at) =>
          section([
            ...(at ? [] : top),
            grid(["№", "Фамилия, имя", "Школа, должность", "Подпись"], [1, 8, 8, 4], some, ""),
          ]),
        ),
      );
    },
    nakleyki: () => {
      const plan = portal.jobs.plan(job, ask());
      const size = ask().large ? "large" : "usual";
      const groups = portal.jobs.sizes(plan.people, plan.groups).flatMap((many, at) => new Array(many).fill(at + 1));
      const cells = groups.map((group, at) => [
        said(`У${at + 1}`, "bz"),
        ...(plan.groups > 1 ? [said(`группа ${group}`)] : []),
      ]);
      const rows = chunks(cells, 3).map((three) => row(24, ...[0, 1, 2].map((at) => three[at] || [])));
      return own(
        "Наклейки с кодами",
        chunks(rows, job.labels[size] / 3).map((some, at) =>
          section([
            ...(at ? [] : [head("Наклейки с кодами", "Разрежьте по линиям")]),
            grid(["", "", ""], [1, 1, 1], some, ""),
          ]),
        ),
      );
    },
  };

  /* The pages of an item are laid once, and copied for everybody who gets it. */
  /** @param {Paper.Item} item */
  function pages(item) {
    if (!laid[item.form]) {
      const holder = make("div", "job__measure");
      paper.append(holder);
      const look = portal.jobs.look(ask());
      const made = item.part || service[item.form]();
      laid[item.form] = portal.pages(holder, made, look, item.pages[look], job.coded);
      laid[item.form].forEach((page) => {
        page.querySelector(".leaf__foot").textContent = made.imprint;
      });
      holder.remove();
    }
    return laid[item.form];
  }

  function lay() {
    if (!job || paper.children.length) {
      return;
    }
    const made = document.createDocumentFragment();
    portal.jobs.packs(job, ask()).forEach((pack) => {
      let side = 0;
      pack.sheets.forEach(({ item, code }) => {
        const whose = item.named ? "Участнику" : pack.title;
        pages(item).forEach((page) => {
          const copy = /** @type {HTMLElement} */ (page.cloneNode(true));
          side += 1;
          copy.querySelector(".leaf__top").append(make("b", "", whose), make("span", "", String(side)));
          copy.querySelectorAll(".job__code").forEach((one) => {
            one.textContent = code && `: ${code}`;
          });
          made.append(copy);
        });
        if (ask().duplex && side % 2) {
          side += 1;
          made.append(make("div", "leaf leaf--back"));
        }
      });
    });
    paper.append(made);
  }

  portal.job = (said) => {
    job = said;
    portal.all("of", part)[0].before(": ");
    portal.all("of", part)[0].textContent = job.title;
    field("group").value = String(job.size || 1);
    portal.all("counted", part)[0].hidden = false;
    others().forEach((item) => {
      const input = /** @type {HTMLInputElement} */ (make("input", ""));
      Object.assign(input, { type: "number", name: `instead-${item.form}`, min: "0", max: String(MOST), value: "0" });
      input.inputMode = "numeric";
      portal.all("roles", part)[0].append(make("label", "", input, ` ${item.title}`));
    });
    portal.all("roles", part)[0].hidden = !others().length;
    show();
    drawn();
  };

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = `${root}assets/portal/job.css`;
  document.head.append(style);
  document.getElementById("soderzhanie").parentNode.append(paper);
  document.documentElement.classList.add("has-job");
  portal.all("bare").forEach((one) => {
    one.hidden = true;
  });
  field("people").value = String(Math.min(MOST, Math.max(1, Number(asked.get("people")) || 20)));
  const script = document.createElement("script");
  script.src = `${root}${of}/job.js`;
  script.onerror = () => {
    portal.all("unknown", part)[0].hidden = false;
    document.documentElement.classList.remove("has-job"); // the page is printed: there is nothing instead of it
    style.remove();
    drawn();
  };
  document.head.append(script);
  form.addEventListener("input", () => job && show());
  form.addEventListener("submit", (event) => event.preventDefault());
  portal.all("print-job", part)[0].addEventListener("click", () => {
    lay();
    window.print();
  });
  addEventListener("beforeprint", lay);
  part.hidden = false;
})(window.portal);
