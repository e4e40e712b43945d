// @ts-check
/* The ladder by which a draft leaves the page: a filled page of the forge, the clipboard, a file, a letter. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const STUB = "# Вставьте сюда текст маршрута: Ctrl+V";
  submit.bytes = (text) => new TextEncoder().encode(text).length;
  /* «Доказательство в геометрии» → «dokazatelstvo-v-geometrii», as generator/catalogue/urls.py does. */
  submit.idOf = (title) => {
    const letters = submit.model.letters;
    const latin = Array.from(title.toLowerCase())
      .map((sign) => {
        if (sign === "ъ" || sign === "ь") {
          return "";
        }
        return Object.hasOwn(letters, sign) ? letters[sign] : sign;
      })
      .join("");
    return (latin.match(/[a-z0-9]+/g) || [])
      .join("-")
      .slice(0, submit.model.bounds.id)
      .replace(/^-+|-+$/g, "");
  };
  /** @param {string} text @param {boolean} [slashes] */
  function escaped(text, slashes) {
    const encoded = encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return slashes ? encoded.replace(/%2F/g, "/") : encoded;
  }
  /* Fill a template of an address; see generator/catalogue/forges/adapter.py for its places. */
  submit.address = (template, path, text) => {
    const forge = submit.model.forge;
    const cut = path.lastIndexOf("/");
    if (!template || !forge.base) {
      return "";
    }
    /** @type {Record<string, string>} */
    const places = {
      base: forge.base,
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
  /* Which step of the ladder a draft takes: {step, address, copy, words}. Nothing is opened here. */
  submit.ladder = (path, text, exists) => {
    const forge = submit.model.forge;
    const filled = submit.address(forge.prefilled, path, text);
    if (!forge.base || forge.kind === "none") {
      return { step: "letter", address: "", copy: false };
    }
    if (exists && forge.edit.includes("{path}")) {
      return { step: "edit", address: submit.address(forge.edit, path), copy: true };
    }
    if (filled && submit.bytes(filled) <= forge.limit) {
      return { step: "filled", address: filled, copy: !forge.sure };
    }
    const empty = submit.address(forge.prefilled, path, STUB) || submit.address(forge.new, path);
    if (empty) {
      return { step: "paste", address: empty, copy: true };
    }
    if (forge.upload) {
      return { step: "upload", address: submit.address(forge.upload, path), copy: false };
    }
    return { step: "repository", address: forge.base, copy: true };
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
