/* A draft in the address, behind «#»: no server ever sees it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LONGEST_DRAFT = 512 * 1024;
  function base64(bytes) {
    let binary = "";
    for (let i = 0; i < bytes.length; i += 8192) {
      binary += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    }
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
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
  submit.unpacked = (packed) =>
    Promise.resolve()
      .then(() => {
        if (packed.length > LONGEST_DRAFT * 2) {
          throw new Error("size");
        }
        const bytes = unbase64(packed.slice(1));
        if (packed.charAt(0) === "0") {
          return bytes;
        }
        if (packed.charAt(0) !== "1" || !deflates()) {
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
