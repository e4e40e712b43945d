// @ts-check
/* What stands above the form: open a file, paste its text, begin anew. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  const PASTED = "вставленный текст.txt";

  /** @param {string} words @param {Builder.Input} input */
  function labelled(words, input) {
    const label = node("label", "field__label", words);
    input.id = submit.id();
    label.htmlFor = input.id;
    return [label, input];
  }
  /** @param {() => void} done */
  function makeFile(done) {
    const input = node("input", "field__input");
    input.type = "file";
    input.accept = submit.FILES;
    input.addEventListener("change", async () => {
      const chosen = input.files[0];
      if (!chosen) {
        return;
      }
      if (await submit.isForeign(chosen)) {
        submit.openForeign(chosen);
        input.value = "";
        done();
        return;
      }
      if (chosen.size > submit.LONGEST) {
        submit.tooLong("Файл занимает", chosen.size);
        return;
      }
      const data = await chosen.arrayBuffer();
      let text;
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(data);
      } catch {
        submit.emit(
          "alarm",
          "Файл сохранён не в UTF-8: откройте его в редакторе и сохраните в кодировке UTF-8. " +
            "Ваш черновик остался как был.",
        );
        return;
      }
      if (submit.openText(text, chosen.name.replace(/\.[^.]*$/, ""), `Открыт файл «${chosen.name}».`)) {
        done();
      }
      input.value = "";
    });
    return labelled(submit.FILE_LABEL, input);
  }
  /** @param {() => void} done */
  function makePaste(done) {
    const area = node("textarea", "field__input");
    area.rows = 3;
    area.addEventListener("paste", (event) => {
      const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
      if (text.length > submit.LONGEST) {
        event.preventDefault();
        submit.tooLong("Вставлено", text.length);
      }
    });
    const open = submit.button("Открыть текст", () => {
      if (submit.isProse(area.value)) {
        submit.openForeign(new File([area.value], PASTED));
        done();
        return;
      }
      if (area.value.trim() && submit.openText(area.value, "", "Текст открыт.")) {
        area.value = "";
        done();
      }
    });
    return [...labelled("Или вставьте текст файла", area), open];
  }
  /** @param {() => void} done */
  function anew(done) {
    const { kind, exists } = submit.draft;
    if (exists) {
      submit.openPublished(submit.kindOf(kind), exists);
      return;
    }
    submit.emit("alarm", "");
    submit.saveDraft();
    submit.openDraft("", "Начат новый черновик. Прежний — в «Моих черновиках».", null, submit.freshDraft(kind));
    done();
  }

  submit.opening = () => {
    const box = node("details", "opening");
    const inner = node("div", "opening__ways");
    const done = () => {
      box.open = false;
    };
    inner.append(
      ...makeFile(done),
      ...makePaste(done),
      submit.button("Начать заново", () => anew(done)),
    );
    box.append(node("summary", "", "Открыть файл или вставить текст"), inner);
    return box;
  };
})(window.portal);
