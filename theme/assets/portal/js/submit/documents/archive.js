// @ts-check
/* Files that are a zip of XML (.docx, .odt, .xlsx, .ods): bounded before they are opened and while they are
   unpacked; XML without entities. The layout of a zip: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12, 4.3.16. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const END = 0x06054b50;
  const ENTRY = 0x02014b50;
  const END_SIZE = 22;
  const ENTRY_SIZE = 46;
  const LOCAL_SIZE = 30;
  const LONGEST_COMMENT = 65_535;
  /** @typedef {{ method: number, packed: number, size: number, at: number, locked: boolean }} Part */

  function unreadable() {
    return new submit.Refused(submit.words.unreadable);
  }
  function tooMuch() {
    return new submit.Refused(`внутри файла слишком много данных: это не ${submit.words.what || "маршрут"}`);
  }
  /** @param {DataView} view */
  function end(view) {
    const last = view.byteLength - END_SIZE;
    for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
      if (view.getUint32(at, true) === END) {
        return at;
      }
    }
    throw unreadable();
  }
  /** @param {DataView} view */
  function entries(view) {
    /** @type {Map<string, Part>} */
    const found = new Map();
    const close = end(view);
    const count = view.getUint16(close + 10, true);
    let at = view.getUint32(close + 16, true);
    let whole = 0;
    for (let n = 0; n < count; n += 1) {
      if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY) {
        throw unreadable();
      }
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + ENTRY_SIZE, length));
      const part = {
        locked: Boolean(view.getUint16(at + 8, true) & 1),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      };
      whole += part.size;
      found.set(name, part);
      at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    if (count > submit.words.bounds.parts || whole > submit.words.bounds.inside) {
      throw tooMuch();
    }
    return found;
  }
  /* Unpack no more than was promised: a zip may pretend. */
  /** @param {Uint8Array<ArrayBuffer>} packed @param {number} size */
  async function inflated(packed, size) {
    const whole = new Uint8Array(size);
    const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    let filled = 0;
    for (let got = await reader.read(); !got.done; got = await reader.read()) {
      if (filled + got.value.length > size) {
        reader.cancel().catch(() => {
          /* it is refused anyway */
        });
        throw unreadable();
      }
      whole.set(got.value, filled);
      filled += got.value.length;
    }
    return whole.subarray(0, filled);
  }

  submit.archive = (data, most) => {
    let left = most || submit.words.bounds.elements;
    const view = new DataView(data);
    /** @type {Map<string, Part>} */
    let parts;
    try {
      parts = entries(view);
    } catch (fault) {
      throw fault instanceof submit.Refused ? fault : unreadable();
    }
    /** @param {string} name */
    async function read(name) {
      const part = parts.get(name);
      if (!part || part.locked || (part.method !== 0 && part.method !== 8)) {
        throw unreadable();
      }
      try {
        const from = part.at + LOCAL_SIZE + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
        const packed = new Uint8Array(data, from, part.packed);
        return part.method ? await inflated(packed, part.size) : packed;
      } catch {
        throw unreadable();
      }
    }
    /** @param {string} name */
    async function xml(name) {
      const bytes = await read(name);
      const wide = bytes[0] === 0xff || bytes[0] === 0xfe;
      const text = new TextDecoder(wide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8")
        .decode(bytes)
        .replace(submit.expression("strict"), "http://schemas.openxmlformats.org/$1/2006/");
      left -= text.split("<").length - text.split("</").length;
      if (left < 0) {
        throw tooMuch();
      }
      const parsed = text.includes("<!DOCTYPE") ? null : new DOMParser().parseFromString(text, "application/xml");
      if (!parsed || parsed.getElementsByTagName("parsererror").length) {
        throw unreadable();
      }
      return parsed;
    }
    /* Where a part leads: other parts by their ids and by the last words of their types, addresses as they are. */
    /** @param {string} name */
    async function links(name) {
      const cut = name.lastIndexOf("/") + 1;
      const path = `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
      /** @type {Map<string, string>} */
      const parted = new Map();
      /** @type {Map<string, string>} */
      const outward = new Map();
      if (parts.has(path)) {
        submit.within(await xml(path), "*", "Relationship").forEach((one) => {
          const [id, target, type] = ["Id", "Target", "Type"].map((key) => one.getAttribute(key) || "");
          if (one.getAttribute("TargetMode") === "External") {
            outward.set(id, target);
            return;
          }
          const there = decodeURIComponent(new URL(target, `http://zip/${name}`).pathname.slice(1));
          parted.set(id, there);
          parted.set(type.slice(type.lastIndexOf("/") + 1), there);
        });
      }
      return { parts: parted, outward };
    }
    return { names: Array.from(parts.keys()), read, xml, links };
  };
  /* The elements of these names inside of a part, in their order. */
  submit.within = (parent, namespace, ...names) => {
    const found = /** @type {Document | Element} */ (parent).getElementsByTagNameNS(
      namespace,
      names.length > 1 ? "*" : names[0],
    );
    return Array.from(found).filter((one) => names.includes(one.localName));
  };
})(window.portal);
