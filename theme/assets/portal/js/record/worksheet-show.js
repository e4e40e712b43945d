// @ts-check
/* The result of a worksheet: words, bars, a table; the same as a table for Word. */
"use strict";
((portal) => {
  const SVG = "http://www.w3.org/2000/svg";

  /** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} [text] @param {string} [className] */
  function node(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) {
      made.textContent = text;
    }
    if (className) {
      made.className = className;
    }
    return made;
  }

  /* Columns of a phone, and letters of their longest words together: what has more of them is cards there. */
  const NARROW = 4;
  const LETTERS = 30;

  /** @param {string[]} head @param {string[][]} rows */
  function isWide(head, rows) {
    const words = (/** @type {string} */ text) => text.split(/[\s-]+/).map((word) => word.length);
    const longest = head.map((_, at) => Math.max(...[head, ...rows].flatMap((row) => words(row[at] || ""))));
    return head.length > NARROW || longest.reduce((a, b) => a + b, 0) > LETTERS;
  }

  /** @param {string} title @param {string[]} head @param {string[][]} rows */
  function table(title, head, rows) {
    const cards = isWide(head, rows);
    const shown = node("table", undefined, cards ? "plain cards short slim" : "plain");
    shown.createCaption().textContent = title; /* the first, where the table is cards */
    const top = shown.createTHead().insertRow();
    const rest = shown.createTBody();
    head.forEach((text) => {
      const th = node("th", text);
      th.scope = "col";
      top.appendChild(th);
    });
    rows.forEach((cells) => {
      const row = rest.insertRow();
      cells.forEach((text, at) => {
        const cell = row.insertCell();
        cell.textContent = text;
        if (cards) {
          cell.setAttribute("data-label", head[at]);
        }
      });
    });
    return shown;
  }

  /* A bar from zero on a scale of 100: the name and the number beside it are text, the drawing repeats them. */
  /** @param {number} value @param {number} least @param {number} most */
  function bar(value, least, most) {
    const drawn = document.createElementNS(SVG, "svg");
    const scale = 100 / (most - least || 1);
    drawn.setAttribute("viewBox", "0 0 100 10");
    drawn.setAttribute("preserveAspectRatio", "none");
    drawn.setAttribute("aria-hidden", "true");
    drawn.setAttribute("class", "chart__bar");
    [
      ["chart__ground", 0, 100],
      ["chart__value", (Math.min(value, 0) - least) * scale, Math.abs(value) * scale],
    ].forEach(([name, x, width]) => {
      const part = document.createElementNS(SVG, "rect");
      part.setAttribute("class", String(name));
      part.setAttribute("x", String(x));
      part.setAttribute("width", String(width));
      part.setAttribute("height", "10");
      drawn.appendChild(part);
    });
    return drawn;
  }

  /** @param {Worksheets.Result["chart"]} chart */
  function bars(chart) {
    const figure = node("figure", undefined, "chart");
    const list = node("ul");
    figure.appendChild(node("figcaption", chart.title));
    chart.bars.forEach((one) => {
      const row = node("li");
      row.appendChild(node("span", one.name, "chart__name"));
      row.appendChild(bar(one.value, chart.least || 0, chart.most));
      row.appendChild(node("span", one.said, "chart__said"));
      list.appendChild(row);
    });
    figure.appendChild(list);
    return figure;
  }

  portal.worksheetShow = (out, found) => {
    out.textContent = "";
    if ("fault" in found) {
      out.appendChild(node("p", found.fault, "worksheet__fault"));
      return;
    }
    found.words.forEach((words, index) => {
      out.appendChild(node("p", words, index ? "" : "worksheet__main"));
    });
    if (found.chart?.bars.length) {
      out.appendChild(bars(found.chart));
    }
    if (found.rows.length) {
      out.appendChild(table("Расчёт", found.head, found.rows));
    }
    if (found.also) {
      out.appendChild(table(found.also.title, found.also.head, found.also.rows));
    }
  };

  /* Word takes a table with its lines from the clipboard; where HTML is not taken, tabs and lines of text are. */
  portal.worksheetCopy = (out, heads, rows) => {
    const box = node("div");
    const words = Array.from(out.querySelectorAll("p")).map((one) => one.textContent);
    box.appendChild(table("Данные", heads, rows));
    words.forEach((text) => {
      box.appendChild(node("p", text));
    });
    out.querySelectorAll("table").forEach((counted) => {
      box.appendChild(counted.cloneNode(true));
    });
    const tables = Array.from(box.querySelectorAll("table"));
    tables.forEach((one) => {
      one.removeAttribute("class");
      one.setAttribute("border", "1");
      one.setAttribute("cellspacing", "0");
      one.setAttribute("cellpadding", "4");
    });
    const lines = [heads, ...rows].map((line) => line.join("\t")).concat(words);
    let taken = false;
    /** @param {ClipboardEvent} event */
    const give = (event) => {
      event.preventDefault();
      event.clipboardData.setData("text/html", box.innerHTML);
      event.clipboardData.setData("text/plain", lines.join("\r\n"));
      taken = true;
    };
    document.addEventListener("copy", give, true);
    try {
      document.execCommand("copy");
    } finally {
      document.removeEventListener("copy", give, true);
    }
    return taken;
  };
})(window.portal);
