// @ts-check
/* Another record of the same title: said while it is being written, with a way there. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* A title without what does not make it another one; see generator/proposals/edit.py. */
  /** @param {unknown} title */
  function folded(title) {
    return String(title ?? "")
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  }
  /** @returns {[id: string, title: string] | undefined} */
  function twin() {
    const { exists, mine, root } = submit.draft;
    const title = folded(submit.get(root.value, "название"));
    const titles = submit.model.titles[submit.draftKind()] || {};
    const others = Object.entries(titles).filter(([id]) => id !== exists && !mine?.includes(id));
    return title ? others.find(([, other]) => folded(other) === title) : undefined;
  }

  submit.tellTwin = () => {
    const found = twin();
    if (!found) {
      submit.emit("lasting", "twin", "");
      return;
    }
    const [id, title] = found;
    const noun = submit.model.nouns[submit.draftKind()];
    const link = submit.node("a", "", `Открыть: ${title}`);
    link.href = `../${submit.model.sections[submit.draftKind()]}/${encodeURIComponent(id)}/`;
    link.target = "_blank";
    const words =
      `Такое название уже есть на портале: ${noun} «${title}». ` +
      "Если хотите поправить эту запись, нажмите на её странице «Предложить правку». " +
      "Если ваша — другая, назовите её иначе.";
    submit.emit("lasting", "twin", words, [link]);
  };
})(window.portal);
