// @ts-check
/* By what a deficit was found, as in generator/proposals/intake/meaning/diagnosis.py: «наблюдение, анкетирование»
   becomes the lines of the diagnosis. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const NOTE = "пояснительная записка";

  /* The names of the means by their stems; of equal ones the later counts. */
  function means() {
    /** @type {Map<string, { stems: Intake.Stems, name: string }>} */
    const found = new Map();
    submit.words.diagnostics.forEach(([name, names]) => {
      names.forEach((stems) => {
        const key = stems.join(" ");
        found.set(key, { stems: (found.get(key) || { stems }).stems, name });
      });
    });
    return found;
  }
  /** @param {Intake.Stems} here @param {Intake.Stems} known */
  const stands = (here, known) =>
    here.some((_, at) => at + known.length <= here.length && known.every((one, n) => here[at + n] === one));

  submit.tellsMeans = (said) => {
    const here = submit.stems(said);
    return Array.from(means().values()).some((one) => stands(here, one.stems));
  };
  /* Take each line: names of means alone, a name with what it showed, or a sentence that holds a name. */
  submit.readDiagnosis = (label, value, place, draft) => {
    const { words, minus } = submit.count;
    const known = means();
    /** @param {string} text */
    const named = (text) => (known.get(submit.stems(text).join(" ")) || { name: "" }).name;

    /** @param {Record<string, string>[]} lines @param {string} said */
    function put(lines, said) {
      const note = draft.values[NOTE] || {};
      draft.values[NOTE] = note;
      note["диагностика"] = [...(note["диагностика"] || []), ...lines];
      draft.know(minus(words(said), words(lines.flatMap((one) => Object.values(one)).join("\n"))));
    }
    /** @param {string} said */
    function inside(said) {
      const here = submit.stems(said);
      return Array.from(known.values())
        .filter((one) => stands(here, one.stems))
        .sort((a, b) => b.stems.length - a.stems.length || (a.name < b.name ? 1 : -1))
        .map((one) => one.name)[0];
    }
    /** @param {string} said */
    function line(said) {
      const all = said.split(submit.expression("parts")).map(named);
      if (all.every(Boolean)) {
        put(
          Array.from(new Set(all), (name) => ({ чем: name })),
          said,
        );
        return;
      }
      const shown = Array.from(said.matchAll(submit.expression("shown")))[0];
      const most = submit.words.bounds.showed;
      if (shown && named(shown[1]) && submit.signs(shown[2]) <= most) {
        put([{ чем: named(shown[1]), "что показала": shown[2] }], said);
        return;
      }
      const name = inside(said);
      if (name && submit.signs(said) <= most) {
        put([{ чем: name, "что показала": said }], said);
        return;
      }
      draft.keep(submit.stripSigns(`${label}: ${said}`, " :"), place);
    }
    value.split("\n").forEach((text) => {
      const said = submit.stripSigns(submit.unbulleted(text), " .");
      draft.know(minus(words(text), words(said)));
      if (said) {
        line(said);
      }
    });
  };
})(window.portal);
