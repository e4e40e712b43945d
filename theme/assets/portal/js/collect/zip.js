// @ts-check
/* Texts as a zip (APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12, 4.3.16): packed where the browser can. */
"use strict";
((portal) => {
  const collect = portal.collect;
  /* The oldest day that a zip knows: the same sheet gives the same bytes. */
  const DAY = 0x21;
  const UTF8 = 0x0800;
  const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
    let value = n;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value;
  });

  /** @param {Uint8Array} bytes */
  function checksum(bytes) {
    let value = 0xffffffff;
    bytes.forEach((one) => {
      value = (value >>> 8) ^ TABLE[(value ^ one) & 0xff];
    });
    return (value ^ 0xffffffff) >>> 0;
  }
  /** @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<[method: number, packed: Uint8Array<ArrayBuffer>]>} */
  async function packed(bytes) {
    if (!("CompressionStream" in window)) {
      return [0, bytes];
    }
    const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
    return [8, new Uint8Array(await new Response(stream).arrayBuffer())];
  }
  /* Numbers of two and four bytes, the lowest first. */
  /** @param {[size: 2 | 4, value: number][]} fields */
  function record(fields) {
    const made = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
    let at = 0;
    fields.forEach(([size, value]) => {
      if (size === 2) {
        made.setUint16(at, value, true);
      } else {
        made.setUint32(at, value, true);
      }
      at += size;
    });
    return made.buffer;
  }

  collect.zip = async (parts, type) => {
    const coder = new TextEncoder();
    /** @type {BlobPart[]} */
    const body = [];
    /** @type {BlobPart[]} */
    const directory = [];
    let at = 0;
    let length = 0;
    for (const [name, text] of Object.entries(parts)) {
      const title = coder.encode(name);
      const bytes = coder.encode(text);
      const [method, data] = await packed(bytes);
      /** @type {[size: 2 | 4, value: number][]} */
      const common = [
        [2, 20],
        [2, UTF8],
        [2, method],
        [2, 0],
        [2, DAY],
        [4, checksum(bytes)],
        [4, data.length],
        [4, bytes.length],
        [2, title.length],
        [2, 0],
      ];
      const local = record([[4, 0x04034b50], ...common]);
      const entry = record([[4, 0x02014b50], [2, 20], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, at]]);
      body.push(local, title, data);
      directory.push(entry, title);
      at += local.byteLength + title.length + data.length;
      length += entry.byteLength + title.length;
    }
    const count = Object.keys(parts).length;
    const end = record([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, length],
      [4, at],
      [2, 0],
    ]);
    return new Blob([...body, ...directory, end], { type });
  };
})(window.portal);
