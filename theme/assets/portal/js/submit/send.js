/* The ladder by which a draft leaves the page: a filled page of the forge, the clipboard, a file, a letter, a link. */
"use strict";
(function (portal) {
  var submit = portal.submit,
    node = submit.node;
  var STUB = "# Вставьте сюда текст маршрута: Ctrl+V";
  var LONGEST_DRAFT = 512 * 1024;

  submit.bytes = function (text) {
    return new TextEncoder().encode(text).length;
  };

  /* «Доказательство в геометрии» → «dokazatelstvo-v-geometrii», as generator/catalogue/urls.py does. */
  submit.idOf = function (title) {
    var letters = submit.model.letters,
      latin = Array.from(title.toLowerCase())
        .map(function (sign) {
          if (sign === "ъ" || sign === "ь") {
            return "";
          }
          return Object.prototype.hasOwnProperty.call(letters, sign) ? letters[sign] : sign;
        })
        .join("");
    return (latin.match(/[a-z0-9]+/g) || [])
      .join("-")
      .slice(0, submit.model.bounds.id)
      .replace(/^-+|-+$/g, "");
  };

  function escaped(text, slashes) {
    var said = encodeURIComponent(text).replace(/[!'()*]/g, function (sign) {
      return "%" + sign.charCodeAt(0).toString(16).toUpperCase();
    });
    return slashes ? said.replace(/%2F/g, "/") : said;
  }
  /* Fill a template of an address; see generator/catalogue/forges/adapter.py for its places. */
  submit.address = function (template, path, text) {
    var forge = submit.model.forge,
      cut = path.lastIndexOf("/");
    if (!template || !forge.base) {
      return "";
    }
    var places = {
      base: forge.base,
      branch: escaped(forge.branch, true),
      path: escaped(path, true),
      folder: escaped(path.slice(0, cut), true),
      name: escaped(path.slice(cut + 1), true),
      path_value: escaped(path),
      name_value: escaped(path.slice(cut + 1)),
      text: escaped(text || ""),
    };
    return template.replace(/\{([a-z_]+)\}/g, function (_, name) {
      return places[name];
    });
  };

  /* Which step of the ladder a draft takes: {step, address, copy, words}. Nothing is opened here. */
  submit.ladder = function (path, text, exists) {
    var forge = submit.model.forge,
      filled = submit.address(forge.prefilled, path, text);
    if (!forge.base || forge.kind === "none") {
      return { step: "letter", address: "", copy: false };
    }
    if (exists && forge.edit.indexOf("{path}") >= 0) {
      return { step: "edit", address: submit.address(forge.edit, path), copy: true };
    }
    if (filled && submit.bytes(filled) <= forge.limit) {
      return { step: "filled", address: filled, copy: !forge.sure };
    }
    var empty = submit.address(forge.prefilled, path, STUB) || submit.address(forge.new, path);
    if (empty) {
      return { step: "paste", address: empty, copy: true };
    }
    if (forge.upload) {
      return { step: "upload", address: submit.address(forge.upload, path), copy: false };
    }
    return { step: "repository", address: forge.base, copy: true };
  };

  submit.copyText = function (text) {
    var area = node("textarea", "unseen"),
      done = false,
      back = document.activeElement;
    area.value = text;
    document.body.appendChild(area);
    area.select();
    try {
      done = document.execCommand("copy");
    } catch (fault) {
      done = false;
    }
    area.remove();
    if (back && back.focus) {
      back.focus();
    }
    if (!done && navigator.clipboard) {
      navigator.clipboard.writeText(text).catch(function () {
        /* said below: the text stands in the page */
      });
    }
    return done;
  };
  submit.download = function (name, text) {
    var link = node("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 1000);
  };
  submit.letter = function (title, name) {
    var mail = submit.model.forge.mail;
    if (!mail) {
      return "";
    }
    return (
      "mailto:" +
      mail +
      "?subject=" +
      encodeURIComponent("Предлагаю: " + submit.cut(title, 80)) +
      "&body=" +
      encodeURIComponent("Файл «" + name + "» приложен к письму.")
    );
  };

  /* A draft in the address, behind «#»: no server ever sees it. */
  function base64(bytes) {
    var said = "";
    for (var i = 0; i < bytes.length; i += 8192) {
      said += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    }
    return btoa(said).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  function unbase64(text) {
    if (!/^[A-Za-z0-9_-]*$/.test(text)) {
      throw new Error("signs");
    }
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), function (sign) {
      return sign.charCodeAt(0);
    });
  }
  function deflates() {
    try {
      return typeof CompressionStream === "function" && Boolean(new CompressionStream("deflate-raw"));
    } catch (fault) {
      return false;
    }
  }
  function through(bytes, stream, most) {
    var reader = new Blob([bytes]).stream().pipeThrough(stream).getReader(),
      parts = [],
      total = 0;
    function next() {
      return reader.read().then(function (got) {
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
    var bytes = new Uint8Array(total),
      at = 0;
    parts.forEach(function (part) {
      bytes.set(part, at);
      at += part.length;
    });
    return bytes;
  }
  submit.packed = function (kind, name, text) {
    var bytes = new TextEncoder().encode(JSON.stringify([kind, name, text]));
    if (!deflates()) {
      return Promise.resolve("0" + base64(bytes));
    }
    return through(bytes, new CompressionStream("deflate-raw"), LONGEST_DRAFT * 2).then(function (small) {
      return "1" + base64(small);
    });
  };
  /* Read a shared draft: {kind, name, text}; anything forged or too large is refused. */
  submit.unpacked = function (said) {
    return Promise.resolve()
      .then(function () {
        if (said.length > LONGEST_DRAFT * 2) {
          throw new Error("size");
        }
        var bytes = unbase64(said.slice(1));
        if (said.charAt(0) === "0") {
          return bytes;
        }
        if (said.charAt(0) !== "1" || !deflates()) {
          throw new Error("form");
        }
        return through(bytes, new DecompressionStream("deflate-raw"), LONGEST_DRAFT * 2);
      })
      .then(function (bytes) {
        var got = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
        if (
          !Array.isArray(got) ||
          got.length !== 3 ||
          got.some(function (one) {
            return typeof one !== "string";
          })
        ) {
          throw new Error("form");
        }
        if (!Object.prototype.hasOwnProperty.call(submit.model.kinds, got[0])) {
          throw new Error("kind");
        }
        return {
          kind: got[0],
          name: submit.whole("id", got[1]) && got[1].length <= submit.model.bounds.id ? got[1] : "",
          text: got[2],
        };
      });
  };
})(window.portal);
