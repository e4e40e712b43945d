// @ts-check
/* Several routes in one file, as in generator/proposals/intake/meaning/several.py: below a road map the title or the
   theme of another one begins, or sheets bear names. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const TITLE = "документ";
  const MORE =
    "в файле несколько маршрутов, здесь начинается ещё один, и они слились в одну запись:" +
    " разделите файл по одному маршруту и примите каждый отдельно";

  submit.severalRoutes = (draft) => {
    const known = { title: "", theme: "", sheet: "" };
    let asked = false;

    /** @param {string} place */
    function ask(place) {
      if (draft.values[MAP]?.length && !asked) {
        asked = true;
        draft.ask(place, MORE);
      }
    }
    /** @param {string} text */
    const stems = (text) => submit.stems(text).join(" ");
    return {
      /* Remember the title of the document by the words of the list. */
      entitled: (text) => {
        known.title = known.title || submit.vocabulary.longest(text, TITLE).join(" ");
      },
      /* Whether a line below a road map is the same title again, and no sentence that speaks of it. */
      read: (text, head, place) => {
        const found = submit.vocabulary.longest(text, TITLE);
        if (!found.length || found.join(" ") !== known.title || text.endsWith(".")) {
          return;
        }
        const said = submit.stems(text);
        const begins = submit.placeOf(said.slice(0, found.length), found) === 0;
        if (head || (begins && said.length <= submit.words.bounds.head)) {
          ask(place);
        }
      },
      /* Whether another theme is told below a road map. */
      themed: (value, place) => {
        if (known.theme && value && stems(value) !== stems(known.theme)) {
          ask(place);
        }
        known.theme = known.theme || value;
      },
      /* Whether another sheet of a workbook bears a name. */
      named: (sheet, place) => {
        if (known.sheet && sheet !== known.sheet) {
          ask(place);
        }
        known.sheet = known.sheet || sheet;
      },
    };
  };
})(window.portal);
