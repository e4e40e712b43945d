// @ts-check
/* Ticks beside the routes of a list, and the way to see those that are ticked side by side. */
"use strict";
((portal) => {
  const MOST = 3;
  const IN_LIST = /^routes\/([a-z0-9-]+)\/$/;
  /** @type {HTMLInputElement[]} */
  const ticked = [];
  const bar = document.createElement("p");
  const link = document.createElement("a");
  const near = document.createElement("a");
  const said = document.createElement("span");

  function show() {
    const ids = ticked.map((box) => box.value);
    bar.hidden = !ids.length;
    link.hidden = ids.length < 2;
    link.textContent = `Сравнить ${ids.length === 2 ? "два маршрута" : "три маршрута"}`;
    link.href = `${portal.root}compare/?routes=${ids.join(",")}`;
    near.textContent = link.textContent;
    near.href = link.href;
    if (link.hidden) {
      near.remove();
    } else {
      ticked[ids.length - 1].parentElement.after(near); /* the keyboard comes to it next */
    }
    said.textContent =
      ids.length < 2 ? "Отметьте ещё один маршрут, чтобы сравнить." : ids.length < MOST ? "Можно ещё один." : "";
  }

  /** @param {Element} row */
  function tick(row) {
    const id = IN_LIST.exec(row.getAttribute("data-record"))?.[1];
    if (!id) {
      return;
    }
    const label = document.createElement("label");
    const box = document.createElement("input");
    const title = document.createElement("span");
    box.type = "checkbox";
    box.value = id;
    title.className = "visually-hidden";
    title.textContent = `: ${row.querySelector("a").textContent}`;
    label.className = "tick on-screen";
    label.append(box, "Сравнить", title);
    box.addEventListener("change", () => {
      const at = ticked.indexOf(box);
      if (at >= 0) {
        ticked.splice(at, 1);
      } else {
        ticked.push(box);
        if (ticked.length > MOST) {
          ticked.shift().checked = false; /* the one that was ticked first */
        }
      }
      show();
    });
    row.append(label);
  }

  bar.className = "ticked on-screen";
  bar.setAttribute("role", "status");
  near.className = "tick__go on-screen";
  link.className = "action action--main";
  bar.append(link, " ", said);
  const groups = portal.all("groups")[0];
  groups.querySelectorAll("li[data-record]").forEach(tick);
  groups.after(bar);
  show();
})(window.portal);
