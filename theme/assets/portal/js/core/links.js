// @ts-check
/* Links to share: of a section, beside its heading, and of the page. The address is the public
   one, also from a stick. */
"use strict";
((portal) => {
  const article = document.getElementById("soderzhanie");
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const page = canonical?.href || location.href.split("#")[0];

  /** @param {string} text */
  function copy(text) {
    let taken = false;
    /** @param {ClipboardEvent} event */
    const give = (event) => {
      event.preventDefault();
      event.clipboardData.setData("text/plain", text);
      taken = true;
    };
    document.addEventListener("copy", give, true);
    document.execCommand("copy");
    document.removeEventListener("copy", give, true);
    portal.say(taken ? "Ссылка скопирована" : "Браузер не дал скопировать: возьмите адрес из его строки");
    return taken;
  }

  /* The heading of a sheet is printed and filled as it stands: it gets no link. */
  article?.querySelectorAll(":is(h2, h3)[id]:not(.sheet *, .visually-hidden)").forEach((heading) => {
    const link = document.createElement("a");
    link.className = "anchor on-screen";
    link.href = `#${heading.id}`;
    link.setAttribute("aria-label", "Ссылка на раздел");
    link.addEventListener("click", () => {
      if (copy(`${page}#${heading.id}`)) {
        link.classList.add("is-copied");
        setTimeout(() => link.classList.remove("is-copied"), 2000);
      }
    });
    heading.appendChild(link);
  });

  portal.all("copy-link").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      if (copy(page + location.hash)) {
        button.textContent = "Ссылка скопирована";
        setTimeout(() => {
          button.textContent = "Скопировать ссылку";
        }, 2000);
      }
    });
  });
})(window.portal);
