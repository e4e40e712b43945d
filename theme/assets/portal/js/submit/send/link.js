// @ts-check
/* A draft in the address, behind «#»: no server ever sees it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LONGEST_DRAFT = 512 * 1024;

  /** @param {Uint8Array<ArrayBuffer>} bytes */
  function base64(bytes) {
    let binary = "";
    for (let i = 0; i < bytes.length; i += 8192) {
      binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
    }
    return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }
  /** @param {string} text */
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
  /**
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @param {CompressionStream | DecompressionStream} stream
   * @param {number} most
   */
  async function through(bytes, stream, most) {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    /** @type {Uint8Array[]} */
    const parts = [];
    let total = 0;
    for (;;) {
      const got = await reader.read();
      if (got.done) {
        return whole(parts, total);
      }
      total += got.value.length;
      if (total > most) {
        reader.cancel();
        throw new Error("size");
      }
      parts.push(got.value);
    }
  }
  /** @param {Uint8Array[]} parts @param {number} total */
  function whole(parts, total) {
    const bytes = new Uint8Array(total);
    let at = 0;
    parts.forEach((part) => {
      bytes.set(part, at);
      at += part.length;
    });
    return bytes;
  }
  submit.packed = async (kind, name, text) => {
    const bytes = new TextEncoder().encode(JSON.stringify([kind, name, text]));
    if (!deflates()) {
      return `0${base64(bytes)}`;
    }
    return `1${base64(await through(bytes, new CompressionStream("deflate-raw"), LONGEST_DRAFT * 2))}`;
  };
  /** @param {string} packed */
  async function unpack(packed) {
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
  }
  /* Read a shared draft: {kind, name, text}; anything forged or too large is refused. */
  submit.unpacked = async (packed) => {
    const got = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(await unpack(packed)));
    if (!Array.isArray(got) || got.length !== 3 || got.some((one) => typeof one !== "string")) {
      throw new Error("form");
    }
    const [kind, name, text] = got;
    if (!Object.hasOwn(submit.model.kinds, kind)) {
      throw new Error("kind");
    }
    return { kind, name: submit.whole("id", name) && name.length <= submit.model.bounds.id ? name : "", text };
  };
})(window.portal);
