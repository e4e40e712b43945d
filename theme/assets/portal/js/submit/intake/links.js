// @ts-check
/* The address of a link goes into the draft where the model has a place for it, as in
   generator/proposals/intake/links.py: beside what was read, in sources, in deeds. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MARKS = /[[\]<>]/;
  /* Signs of an address that mean something in Markdown. */
  /** @type {Record<string, string>} */
  const CODED = { "(": "%28", ")": "%29", "[": "%5B", "]": "%5D" };
  /** @typedef {{ holder: any, at: string, most: number }} Slot */

  /* The texts that may hold a link, in their order. */
  /** @param {any} value @param {number} [limit] @returns {Slot[]} */
  function slots(value, limit) {
    return Object.keys(value).flatMap((at) => {
      const most =
        (Array.isArray(value) ? limit : Object.hasOwn(submit.words.holding, at) && submit.words.holding[at]) || 0;
      const inner = value[at];
      if (inner && typeof inner === "object") {
        return slots(inner, most);
      }
      return typeof inner === "string" && most ? [{ holder: value, at, most }] : [];
    });
  }
  /** @param {Intake.Link} link @param {Slot[]} all */
  function write({ words, address }, all) {
    const escaped = words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
    const said = new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, "gu");
    const found = all.filter(({ holder, at }) => holder[at].search(said) >= 0);
    if (found.length !== 1) {
      return false;
    }
    const [{ holder, at, most }] = found;
    const linked = `[${words}](${address.replace(/[()[\]]/g, (sign) => CODED[sign])})`;
    const text = holder[at].replace(said, () => linked);
    if (Array.from(holder[at].matchAll(said)).length !== 1 || submit.signs(text) > most) {
      return false;
    }
    holder[at] = text;
    return true;
  }
  submit.takeLinks = (values, unread) => {
    const all = slots(values);
    const told = unread.flatMap(({ link }) => (link ? [link.words] : []));
    return unread.filter(({ link }) => {
      const alone = link && told.filter((words) => words === link.words).length === 1 && !MARKS.test(link.words);
      return !(alone && submit.lostLooks.isWeb(link.address) && write(link, all));
    });
  };
})(window.portal);
