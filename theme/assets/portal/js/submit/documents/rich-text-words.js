// @ts-check
/* The bytes of rich text by their code pages, and lists of old forms in it, as in
   generator/proposals/intake/documents/rich_text_words.py and rich_text_forms.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const RUSSIAN = 1251;
  const UNICODE = 65001;
  const LIST = 2; /* the type of a field that is a list */
  const UNSAID = 25; /* stands for no choice */

  /** @param {Uint8Array} bytes */
  function latin(bytes) {
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) {
      text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    }
    return text;
  }
  /* Bytes above 127 by the code page of their font. */
  /** @param {string} said @param {number} page @returns {string} */
  function decoded(said, page) {
    if (/^[\x00-\x7f]*$/.test(said)) {
      return said;
    }
    const bytes = Uint8Array.from(said, (sign) => sign.charCodeAt(0));
    const label = submit.words.rich.pages[page];
    if (page === UNICODE) {
      try {
        return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        return decoded(said, RUSSIAN);
      }
    }
    const shown = new TextDecoder(label).decode(bytes);
    return label.startsWith("windows-") ? shown.replace(/[\x80-\x9f]/g, "\ufffd") : shown;
  }
  /** @returns {{ items: string[], numbers: Record<string, number> }} */
  function emptyForm() {
    return { items: [], numbers: {} };
  }
  /* The item that is chosen, the first one where nobody chose; nothing where it is no list. */
  /** @param {ReturnType<typeof emptyForm>} form */
  function chosen({ items, numbers }) {
    const at = numbers.ffres ?? UNSAID;
    return numbers.fftype === LIST ? items[at === UNSAID ? numbers.ffdefres || 0 : at] || "" : "";
  }

  submit.richWords = { latin, decoded, emptyForm, chosen };
})(window.portal);
