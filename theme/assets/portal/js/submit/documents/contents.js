// @ts-check
/* What a file is by its contents, whatever it is called, as in generator/proposals/intake/contents.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const OLD = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
  const HEAD = 1000;
  const OPEN_KIND = "application/vnd.oasis.opendocument.";
  const LOCKED = "файл закрыт паролем: откройте его, сохраните без пароля и откройте здесь снова";
  /** @typedef {[what: string, endings: string[], way: string]} Kind */

  /** @param {string} what @param {string[]} endings @returns {Kind} */
  function renamed(what, ...endings) {
    return [what, endings, `назовите файл с окончанием .${endings[0]} и откройте снова`];
  }
  /** @param {string} what @param {string} [ending] @returns {Kind} */
  function saved(what, ending) {
    return [what, [], `откройте файл, сохраните его как .${ending || "docx ({how})"} и откройте здесь снова`];
  }
  /** @type {Kind} */
  const PICTURE = ["снимок", [], "нужен сам документ: откройте его файл или вставьте его текст"];
  const TEXT = renamed("простой текст", "txt", "csv", "rtf");
  const BINARY = ["docx", "odt", "ods", "xlsx"];
  /** @type {[string, Kind][]} */
  const PARTS = [
    ["word/document.xml", renamed("документ Word", "docx")],
    ["xl/workbook.xml", renamed("книга Excel", "xlsx")],
    ["ppt/presentation.xml", saved("показ PowerPoint")],
  ];
  /** @type {Record<string, Kind>} */
  const OPEN = {
    text: renamed("документ LibreOffice", "odt"),
    spreadsheet: renamed("таблица LibreOffice", "ods"),
    presentation: saved("показ LibreOffice"),
    "text-template": saved("шаблон LibreOffice"),
  };
  /** @type {[string, Kind][]} */
  const STARTS = [
    ["%PDF", saved("файл PDF")],
    ["{\\rtf", renamed("документ RTF", "rtf")],
    ["\xff\xd8\xff", PICTURE],
    ["\x89PNG", PICTURE],
  ];
  /* How a page of a browser begins, and one with its pictures in one file: Word and Google Docs save as such, too. */
  const WEB = new RegExp(
    "^(?:(?:\\xef\\xbb\\xbf)?\\s*(?:<\\?xml[^>]{0,200}>\\s*)?<(?:!doctype\\s+html|html)[\\s>]" +
      "|\\s*MIME-Version:.*Content-Type:\\s*(?:multipart/related|text/html))",
    "is",
  );
  /** @type {[string, Kind][]} */
  const STREAMS = [
    ["WordDocument", saved("старый документ Word")],
    ["Workbook", saved("старая книга Excel", "xlsx")],
  ];

  /* Whether an old file has a stream of this name; names are written as UTF-16. */
  /** @param {ArrayBuffer} data @param {string} stream */
  function holds(data, stream) {
    const wanted = Array.from(stream, (sign) => `${sign}\0`).join("");
    const piece = 0x8000;
    for (let at = 0; at < data.byteLength; at += piece) {
      const size = Math.min(piece + wanted.length, data.byteLength - at);
      if (String.fromCharCode(...new Uint8Array(data, at, size)).includes(wanted)) {
        return true;
      }
    }
    return false;
  }
  /** @param {ArrayBuffer} data @returns {Promise<Kind | null>} */
  async function inZip(data) {
    let names;
    let said = "";
    let manifest = "";
    try {
      const opened = submit.archive(data);
      names = opened.names;
      const text = new TextDecoder();
      said = names.includes("mimetype") ? text.decode(await opened.read("mimetype")) : "";
      const path = "META-INF/manifest.xml";
      manifest = names.includes(path) ? text.decode(await opened.read(path)) : "";
    } catch {
      return null; /* whatever a stranger put into the zip: its reader says so */
    }
    if (manifest.includes("encryption-data")) {
      throw new submit.Refused(LOCKED);
    }
    const name = said.trim();
    if (name.startsWith(OPEN_KIND)) {
      return OPEN[name.slice(OPEN_KIND.length)] || null;
    }
    const found = PARTS.find(([part]) => names.includes(part));
    if (found || names.includes("[Content_Types].xml")) {
      return found ? found[1] : null;
    }
    return strange("", names);
  }
  /* What no reader takes, by the signs that the portal tells. */
  /** @param {string} head @param {string[]} names @returns {Kind | null} */
  function strange(head, names) {
    const found = submit.words.strange.find(([where, sign]) => {
      if (names.length || where === "part") {
        return where === "part" && names.some((name) => name.toLowerCase().endsWith(sign));
      }
      return where === "start" ? head.startsWith(sign) : head.includes(sign);
    });
    return found ? [found[2], [], `${found[3]} и откройте здесь снова`] : null;
  }
  /** @param {Kind} kind */
  const way = (kind) => kind[2].replace("{how}", submit.words.how);
  /** @param {ArrayBuffer} data @param {string} head @returns {Promise<Kind | null>} */
  async function kindOf(data, head) {
    if (head.startsWith(OLD)) {
      if (holds(data, "EncryptedPackage")) {
        throw new submit.Refused(LOCKED);
      }
      return STREAMS.find(([stream]) => holds(data, stream))?.[1] || null;
    }
    if (head.startsWith("PK")) {
      return inZip(data);
    }
    if (WEB.test(head)) {
      return saved("веб-страница");
    }
    const text = head.trimStart();
    return STARTS.find(([start]) => text.startsWith(start))?.[1] || strange(text, []);
  }

  /** @param {ArrayBuffer} data */
  const headOf = (data) => String.fromCharCode(...new Uint8Array(data, 0, Math.min(HEAD, data.byteLength)));
  /* What a file is that no reader takes, and what to do with it; nothing of what is unknown. */
  submit.toldContents = async (data) => {
    const kind = await kindOf(data, headOf(data));
    return kind ? `это ${kind[0]}: ${way(kind)}` : "";
  };
  submit.checkContents = async (suffix, data) => {
    const head = headOf(data);
    let kind = await kindOf(data, head);
    if (!kind && BINARY.includes(suffix) && !head.startsWith("PK") && /^[\t\r\n\x20-\xff]*$/.test(head)) {
      kind = TEXT;
    }
    if (kind && !kind[1].includes(suffix)) {
      throw new submit.Refused(`это ${kind[0]}, а не .${suffix}: ${way(kind)}`);
    }
  };
})(window.portal);
