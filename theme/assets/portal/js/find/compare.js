// @ts-check
/* Two or three routes side by side, from the sheets that they hand over to a packet: a page on a disk may not
   be read otherwise. What is the same in all of them is said once. */
"use strict";
((portal) => {
  const MOST = 3;
  const ID = /^[a-z0-9-]{1,60}$/;
  const FACTS = ["Для кого", "Условия", "Срок", "Вид", "Компетенции", "Чем выявлено", "Сопровождение", "Отчёт"];
  const place = portal.all("compare")[0];
  const asked = (new URLSearchParams(location.search).get("routes") || "").split(",").filter((id) => ID.test(id));
  const ids = Array.from(new Set(asked)).slice(0, MOST);

  /** @typedef {{ title: string, rows: Map<string, Node[]> }} Column */

  /** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {...(Node | string)} children */
  function element(name, ...children) {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  }

  /** @param {string} text */
  const line = (text) => [document.createTextNode(text.replace(/[ \t\n]+/g, " ").trim())];

  /** @param {Element[]} items */
  function list(items) {
    return items.length ? [element("ul", ...items.map((one) => element("li", ...line(one.textContent))))] : [];
  }

  /* The HTML is what the build wrote into the page of the route itself; a template keeps it inert, and only
     its text is taken. */
  /** @param {Paper.Sheet} sheet @returns {Column} */
  function column(sheet) {
    const holder = document.createElement("template");
    holder.innerHTML = sheet.html;
    const inside = holder.content;
    /** @type {Map<string, Node[]>} */
    const rows = new Map();
    const facts = Array.from(inside.querySelectorAll(".facts dt"));
    FACTS.forEach((title) => {
      const name = facts.find((one) => one.textContent === title);
      rows.set(title, name ? line(name.nextElementSibling.textContent) : []);
    });
    inside.querySelectorAll(".map .when, .map [data-portal=mark]").forEach((one) => {
      one.setAttribute("data-aside", "");
    });
    /** @param {string} selector */
    const bare = (selector) =>
      Array.from(inside.querySelectorAll(selector), (one) => {
        const copy = /** @type {Element} */ (one.cloneNode(true));
        copy.querySelectorAll("[data-aside]").forEach((part) => {
          part.remove();
        });
        return copy;
      });
    rows.set("Дефициты", list(bare(".map th[scope=rowgroup]")));
    rows.set("Задачи", list(bare(".map td[data-label='Образовательная задача']")));
    inside.querySelectorAll(".totals tbody tr").forEach((row) => {
      const [name, hours, share] = Array.from(row.children, (cell) => cell.textContent.trim());
      const acts = bare(`.map .phase[data-what^="${name.toLowerCase()}"], .map .phase[data-what^="${name}"]`);
      const head = element("p", element("b", `${hours} ч`), ` · ${share}`);
      rows.set(name, [head, ...list(acts)]);
    });
    rows.set("Результат", list(bare(".map td[data-label='Форма предъявления и признак']")));
    const signs = Array.from(inside.querySelectorAll(".map td[data-label='Форма предъявления и признак'] .when"));
    signs.forEach((one) => {
      one.textContent = one.textContent.replace(/^признак:\s*/, "");
    });
    rows.set("Признак", list(signs));
    return { title: sheet.title, rows };
  }

  /** @param {Column[]} columns */
  function table(columns) {
    const made = element("table");
    made.className = columns.length === MOST ? "compare compare--three" : "compare";
    const heads = columns.map((one, at) => {
      const link = element("a", one.title);
      link.href = `${portal.root}routes/${ids[at]}/`;
      const head = element("th", link);
      head.scope = "col";
      return head;
    });
    const caption = element("caption", "Маршруты рядом: одинаковое сказано один раз");
    made.append(caption, element("thead", element("tr", ...heads)));
    for (const name of new Set(columns.flatMap((one) => Array.from(one.rows.keys())))) {
      if (!columns.some((one) => one.rows.get(name)?.length)) {
        continue;
      }
      const cells = columns.map((one) => element("td", ...(one.rows.get(name)?.length ? one.rows.get(name) : ["—"])));
      const same = cells.every((cell) => cell.textContent === cells[0].textContent);
      const head = element("th", name);
      head.scope = "rowgroup";
      head.colSpan = columns.length;
      if (same) {
        cells[0].colSpan = columns.length;
        cells[0].append(element("span", " — одинаково"));
        cells[0].lastElementChild.className = "label";
      }
      made.append(element("tbody", element("tr", head), element("tr", ...(same ? cells.slice(0, 1) : cells))));
    }
    return made;
  }

  /** @param {string} words */
  function instead(words) {
    const link = element("a", "Выбрать в списке маршрутов");
    link.href = place.getAttribute("data-list");
    const said = element("p", `${words} `, link);
    said.className = "note";
    said.setAttribute("role", "note");
    place.replaceChildren(said);
  }

  async function show() {
    portal.all("compare-bare")[0].remove();
    if (ids.length < 2) {
      instead("Отметьте в списке два или три маршрута и нажмите «Сравнить».");
      return;
    }
    const came = await Promise.allSettled(ids.map((id) => portal.sheetOf(`routes/${id}/`)));
    const lost = ids.filter((_, at) => came[at].status === "rejected");
    if (lost.length) {
      const said = lost.length === 1 ? ["Не открылся маршрут", "его"] : ["Не открылись маршруты", "их"];
      instead(`${said[0]}: ${lost.join(", ")}. Возможно, ${said[1]} больше нет.`);
      return;
    }
    const columns = came.flatMap((one) => (one.status === "fulfilled" ? [column(one.value)] : []));
    place.replaceChildren(table(columns));
  }

  show();
})(window.portal);
