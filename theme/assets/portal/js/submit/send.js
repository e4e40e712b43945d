/* The ladder by which a draft leaves the page: a filled page of the forge, the clipboard, a file, a letter, a link. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const STUB = "# Вставьте сюда текст маршрута: Ctrl+V";
  const LONGEST_DRAFT = 512 * 1024;

  submit.bytes = (text) => new TextEncoder().encode(text).length;

  /* «Доказательство в геометрии» → «dokazatelstvo-v-geometrii», as generator/urls.py does. */
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

  function escaped(text, slashes) {
    const said = encodeURIComponent(text).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );
    return slashes ? said.replace(/%2F/g, "/") : said;
  }
  /* Fill a template of an address; see generator/forges/adapter.py for its places. */
  submit.address = (template, path, text) => {
    const forge = submit.model.forge;
    const cut = path.lastIndexOf("/");
    if (!template || !forge.base) {
      return "";
    }
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

  submit.copyText = (text) => {
    const area = node("textarea", "visually-hidden");
    let done = false;
    const back = document.activeElement;
    area.value = text;
    document.body.appendChild(area);
    area.select();
    try {
      done = document.execCommand("copy");
    } catch {
      done = false;
    }
    area.remove();
    if (back?.focus) {
      back.focus();
    }
    if (!done && navigator.clipboard) {
      navigator.clipboard.writeText(text).catch(() => {
        /* said below: the text stands in the page */
      });
    }
    return done;
  };
  submit.download = (name, text) => {
    const link = node("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
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

  /* A draft in the address, behind «#»: no server ever sees it. */
  function base64(bytes) {
    let said = "";
    for (let i = 0; i < bytes.length; i += 8192) {
      said += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    }
    return btoa(said).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function unbase64(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text)) {
      throw new Error("signs");
    }
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  }
  function deflates() {
    try {
      return typeof CompressionStream === "function" && Boolean(new CompressionStream("deflate-raw"));
    } catch {
      return false;
    }
  }
  function through(bytes, stream, most) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    const parts = [];
    let total = 0;
    function next() {
      return reader.read().then((got) => {
        if (got.done) {
          return whole(parts, total);
        }
        total += got.value.length;
        if (total > most) {
          reader.cancel();
          throw new Error("size");
        }
        parts.push(got.value);
        return next();
      });
    }
    return next();
  }
  function whole(parts, total) {
    const bytes = new Uint8Array(total);
    let at = 0;
    parts.forEach((part) => {
      bytes.set(part, at);
      at += part.length;
    });
    return bytes;
  }
  submit.packed = (kind, name, text) => {
    const bytes = new TextEncoder().encode(JSON.stringify([kind, name, text]));
    if (!deflates()) {
      return Promise.resolve(`0${base64(bytes)}`);
    }
    return through(bytes, new CompressionStream("deflate-raw"), LONGEST_DRAFT * 2).then((small) => `1${base64(small)}`);
  };
  /* Read a shared draft: {kind, name, text}; anything forged or too large is refused. */
  submit.unpacked = (said) =>
    Promise.resolve()
      .then(() => {
        if (said.length > LONGEST_DRAFT * 2) {
          throw new Error("size");
        }
        const bytes = unbase64(said.slice(1));
        if (said.charAt(0) === "0") {
          return bytes;
        }
        if (said.charAt(0) !== "1" || !deflates()) {
          throw new Error("form");
        }
        return through(bytes, new DecompressionStream("deflate-raw"), LONGEST_DRAFT * 2);
      })
      .then((bytes) => {
        const got = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (!Array.isArray(got) || got.length !== 3 || got.some((one) => typeof one !== "string")) {
          throw new Error("form");
        }
        if (!Object.hasOwn(submit.model.kinds, got[0])) {
          throw new Error("kind");
        }
        return {
          kind: got[0],
          name: submit.whole("id", got[1]) && got[1].length <= submit.model.bounds.id ? got[1] : "",
          text: got[2],
        };
      });
})(window.portal);
