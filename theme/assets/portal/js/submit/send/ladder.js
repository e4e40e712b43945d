// @ts-check
/* The ladder by which a draft leaves the page: a filled page of the forge, the clipboard, a file, a letter. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const STUB = "# Вставьте сюда текст маршрута: Ctrl+V";
  submit.bytes = (text) => new TextEncoder().encode(text).length;
  /* «Доказательство в геометрии» → «dokazatelstvo-v-geometrii», as generator/catalogue/urls.py does. */
  submit.idOf = (title) =>
    submit
      .latin(title)
      .slice(0, submit.model.bounds.id)
      .replace(/^-+|-+$/g, "");
  /** @param {string} text @param {boolean} [slashes] */
  function escaped(text, slashes) {
    const encoded = encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return slashes ? encoded.replace(/%2F/g, "/") : encoded;
  }
  /* The address of a copy as the templates want it, or nothing: what is no HTTPS is not opened. */
  submit.copyOf = (said) => {
    try {
      const found = new URL(submit.strip(said));
      const path = found.pathname.replace(/\/+$/, "").replace(/\.git$/, "");
      return found.protocol === "https:" && path.length > 1 ? found.origin + path : "";
    } catch {
      return "";
    }
  };
  /* Fill a template of an address; see generator/catalogue/forges/adapter.py for its places. */
  submit.address = (template, path, text, base) => {
    const forge = submit.model.forge;
    const cut = path.lastIndexOf("/");
    if (!template || !forge.base) {
      return "";
    }
    /** @type {Record<string, string>} */
    const places = {
      base: base || forge.base,
      branch: escaped(forge.branch, true),
      path: escaped(path, true),
      folder: escaped(path.slice(0, cut), true),
      name: escaped(path.slice(cut + 1), true),
      path_value: escaped(path),
      name_value: escaped(path.slice(cut + 1)),
      text: escaped(text || ""),
    };
    return template.replace(/\{([a-z_]+)\}/g, (_, name) => places[name]);
  };
  /* Which step of the ladder a draft takes; «base» is a copy of the portal. Nothing is opened here.
     The text is copied in any case: a detour through signing in or copying may lose what an address brought. */
  submit.ladder = (path, text, exists, base) => {
    const forge = submit.model.forge;
    const filled = submit.address(forge.prefilled, path, text, base);
    if (!forge.base || forge.kind === "none") {
      return { step: "letter", address: "" };
    }
    if (exists && forge.edit.includes("{path}")) {
      return { step: "edit", address: submit.address(forge.edit, path, "", base) };
    }
    if (filled && submit.bytes(filled) <= forge.limit) {
      return { step: "filled", address: filled };
    }
    const empty = submit.address(forge.prefilled, path, STUB, base) || submit.address(forge.new, path, "", base);
    return empty ? { step: "paste", address: empty } : { step: "repository", address: base || forge.base };
  };
  submit.letter = (title, name) => {
    const mail = submit.model.forge.mail;
    if (!mail) {
      return "";
    }
    return (
      "mailto:" +
      mail +
      "?subject=" +
      encodeURIComponent(`Предлагаю: ${submit.cut(title, 80)}`) +
      "&body=" +
      encodeURIComponent(`Файл «${name}» приложен к письму.`)
    );
  };
})(window.portal);
