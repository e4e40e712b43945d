// @ts-check
/* The last panel: what is wrong, the name of the file, the ways to send it, its text. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  function makeRaw() {
    const box = node("details", "raw");
    const text = node("pre");
    text.tabIndex = 0;
    text.setAttribute("role", "region");
    text.setAttribute("aria-label", "Текст файла");
    box.append(node("summary", "", "Текст файла"), text);
    return { box, text };
  }

  submit.sending = (steps) => {
    const box = submit.panel("Проверка и отправка");
    const summary = node("div", "summary");
    const ways = node("div", "ways");
    const naming = submit.naming();
    const raw = makeRaw();
    box.append(summary, naming.box, ways, submit.sharing(), raw.box, steps.turns(steps.panels.length));
    function draw() {
      submit.summary(summary, steps);
      naming.draw();
      submit.drawWays(ways);
      raw.text.textContent = submit.text();
    }
    return { box, draw };
  };
})(window.portal);
