// @ts-check
/* A part of a job as pages of a fixed size: they are counted before they are printed, so that both sides
   of a leaf belong to one sheet, and each page can say whose it is. */
"use strict";
((portal) => {
  const { draw, make } = portal.blocks;
  const SCALES = [1, 0.96, 0.92, 0.88, 0.84, 0.8];
  /** @type {Record<string, number>} */
  const POINTS = { form: 11, dense: 9 };

  /** @param {HTMLElement} body */
  function over(body) {
    return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1;
  }

  /** @param {HTMLElement} holder @param {boolean} lies @param {string} style @param {number} size */
  function page(holder, lies, style, size) {
    const made = make("div", `leaf${lies ? " leaf--lies" : ""}${style ? ` leaf--${style}` : ""}`);
    const body = make("div", "leaf__body");
    made.style.fontSize = `${size}pt`;
    made.append(make("p", "leaf__top"), body, make("p", "leaf__foot"));
    holder.append(made);
    return body;
  }

  /* Take what does not fit off the end of a table or a list; nothing where none of it fits. */
  /** @param {HTMLElement} body @param {HTMLElement} last */
  function cut(body, last) {
    const rows = last.tagName === "TABLE" ? last.querySelector("tbody") : /^[UO]L$/.test(last.tagName) ? last : null;
    if (!rows || rows.children.length < 2 || last.querySelector("[rowspan]:not([rowspan='1'])")) {
      return null;
    }
    const rest = /** @type {HTMLElement} */ (last.cloneNode(true));
    const left = rest.tagName === "TABLE" ? rest.querySelector("tbody") : rest;
    left.textContent = "";
    while (rows.children.length && over(body)) {
      left.prepend(rows.lastElementChild);
    }
    if (!rows.children.length) {
      rows.append(...Array.from(left.children));
      return null;
    }
    if (last.tagName === "OL") {
      /** @type {HTMLOListElement} */ (rest).start =
        /** @type {HTMLOListElement} */ (last).start + rows.children.length;
    }
    return rest;
  }

  /**
   * @param {HTMLElement} holder
   * @param {Paper.Part} part
   * @param {string} look
   * @param {number} scale
   * @param {string[]} coded
   */
  function lay(holder, part, look, scale, coded) {
    part.sections.forEach((section) => {
      const dense = look === "save" && section.dense === "dense";
      const style = dense ? "dense" : section.style;
      const size = look === "large" ? 18 : (POINTS[style] || 12) * scale;
      const next = () => page(holder, section.landscape || dense, style, size);
      let body = next();
      section.blocks.forEach((block) => {
        let last = draw(block, part, coded);
        body.append(last);
        while (over(body)) {
          const rest = cut(body, last);
          if (rest) {
            body = next();
            body.append(rest);
            last = rest;
          } else if (body.children.length > 1) {
            const before = /** @type {HTMLElement} */ (last.previousElementSibling);
            const moved = /^H\d$/.test(before.tagName) && body.children.length > 2 ? [before, last] : [last];
            body = next();
            body.append(...moved);
          } else {
            break; /* taller than a page: what can be seen of it is printed */
          }
        }
      });
    });
  }

  /* Lay a part on as many pages as were planned, or fewer; letters give way a little, large ones never. */
  /**
   * @param {HTMLElement} holder
   * @param {Paper.Part} part
   * @param {string} look
   * @param {number} planned
   * @param {string[]} coded
   */
  function pages(holder, part, look, planned, coded) {
    (look === "large" ? [1] : SCALES).some((scale) => {
      holder.textContent = "";
      lay(holder, part, look, scale, coded);
      return holder.children.length <= planned;
    });
    return /** @type {HTMLElement[]} */ (Array.from(holder.children));
  }

  portal.pages = pages;
})(window.portal);
