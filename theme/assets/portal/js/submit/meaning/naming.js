// @ts-check
/* How a route is called, as in generator/proposals/intake/meaning/naming.py. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* The first words of a text that fit a title. */
  /** @param {string} text */
  function shortened(text) {
    const most = submit.words.bounds.title;
    if (submit.signs(text) <= most) {
      return text;
    }
    const begun = submit.cut(text, most - 1);
    const space = begun.lastIndexOf(" ");
    return `${(space < 0 ? begun : begun.slice(0, space)).replace(/[ ,;:—–-]+$/, "")}…`;
  }
  /* Name the route by its theme; the title of the document names it only where there is none. A line of the title
     that says more than a title does is kept, for its words stand nowhere else. */
  submit.nameRoute = (draft, lines) => {
    const said = submit.squeeze(lines.join(" "));
    const theme = draft.values["пояснительная записка"]?.["тема самообразования"] || "";
    const found = submit.squeeze(theme || said);
    if (theme) {
      lines.forEach((line) => {
        if (submit.titleSaysMore(submit.withoutPersonal(line), theme)) {
          draft.keep(line, "заголовок");
        } else {
          draft.know(submit.count.words(line));
        }
      });
    } else if (submit.signs(said) > submit.words.bounds.title) {
      draft.keep(said, "заголовок");
    }
    const who = draft.values["для кого"] || {};
    const post = said.replace(submit.expression("guided"), " ");
    if (said && who["роль"] === undefined) {
      submit.readPost(post, draft, submit.vocabulary.inside("опыт", said));
    } else if (who["предметы"] === undefined && !submit.differsPost(post, draft)) {
      submit.readPost(post, draft, ""); /* «Учитель: …» below it tells no subject */
    }
    if (found) {
      draft.put(["название"], shortened(found));
    }
  };
})(window.portal);
