// @ts-check
/* The questions of the finder: panels of choices, of which one is open; what is chosen, and how many rows are left. */
"use strict";
((portal) => {
  /* Choices that would leave the screen on the right open to the left. */
  /** @param {HTMLDetailsElement} question */
  function turnAside(question) {
    question.classList.remove("is-turned");
    const { right } = question.querySelector(".find__panel").getBoundingClientRect();
    question.classList.toggle("is-turned", right > document.documentElement.clientWidth);
  }

  /* What is chosen stands on the panel that is shut. */
  /** @param {HTMLDetailsElement} question */
  function entitle(question) {
    const own = Array.from(question.querySelectorAll("input")).filter((box) => box.checked);
    /** @type {HTMLElement} */
    const summary = question.querySelector("summary > span");
    summary.dataset.title = summary.dataset.title || summary.textContent;
    summary.textContent = own.length
      ? `${summary.dataset.title}: ${own.map((box) => box.value).join(", ")}`
      : summary.dataset.title;
    question.classList.toggle("is-chosen", own.length > 0);
  }

  /** @param {HTMLFormElement} form @param {HTMLDetailsElement[]} questions */
  function fold(form, questions) {
    /** @param {HTMLDetailsElement} [but] */
    function shut(but) {
      questions
        .filter((question) => question !== but)
        .forEach((question) => {
          question.open = false;
        });
    }
    questions.forEach((question) => {
      question.addEventListener("toggle", () => {
        if (question.open) {
          turnAside(question);
          shut(question);
        }
      });
    });
    document.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(".find__question")) {
        shut();
      }
    });
    form.addEventListener("keydown", (event) => {
      const open = questions.find((question) => question.open);
      if (event.key === "Escape" && open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    });
  }

  portal.findQuestions = (form) => {
    /** @type {HTMLInputElement[]} */
    const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
    /** @type {HTMLDetailsElement[]} */
    const questions = Array.from(form.querySelectorAll("details"));
    fold(form, questions);

    return {
      chosen: () => {
        /** @type {Record<string, string[]>} */
        const found = {};
        boxes
          .filter((box) => box.checked)
          .forEach((box) => {
            found[box.name] = (found[box.name] || []).concat(box.value);
          });
        return found;
      },
      choose: (query) => {
        boxes.forEach((box) => {
          box.checked = query.getAll(box.name).includes(box.value);
        });
      },
      count: (counting) => {
        /** @type {Record<string, (value: string) => number>} */
        const known = {};
        boxes.forEach((box) => {
          known[box.name] = known[box.name] || counting(box.name);
          const number = String(known[box.name](box.value));
          const place = box.parentElement.querySelector("[data-count]");
          if (place.textContent !== number) {
            place.textContent = number;
          }
        });
        questions.forEach(entitle);
      },
    };
  };
})(window.portal);
