// @ts-check
/* «Back» of the browser goes a step back: every step, and every draft, is a place in the history of the tab. */
"use strict";
((portal) => {
  const submit = portal.submit;
  let going = false;

  /** @returns {{ draft: string, step: number | "look" } | null} */
  function place() {
    const found = history.state;
    return found && typeof found.draft === "string" ? found : null;
  }
  /** @param {boolean} anew @param {number | "look"} step */
  function mark(anew, step) {
    const state = { draft: submit.draft.uid, step };
    try {
      if (anew) {
        history.pushState(state, "");
      } else {
        history.replaceState(state, "");
      }
    } catch {
      /* a browser that counts places refuses more of them: then «back» leaves the page, nothing is lost */
    }
  }

  submit.placedDraft = () => place()?.draft || "";
  submit.watchBack = (steps) => {
    submit.on("went", (step) => {
      const here = place();
      if (!going && !(here?.draft === submit.draft.uid && here.step === step)) {
        mark(true, step);
      }
    });
    submit.on("drafts", () => {
      const here = place();
      if (!going && here?.draft !== submit.draft.uid) {
        mark(Boolean(here && submit.store.get(here.draft)), submit.draft.step);
      }
    });
    addEventListener("popstate", () => {
      const here = place();
      if (!here) {
        return;
      }
      going = true;
      if (here.draft !== submit.draft.uid) {
        submit.saveDraft();
        submit.openDraft(here.draft);
      }
      if (here.draft === submit.draft.uid && (here.step === "look" || here.step < steps.panels.length)) {
        steps.show(here.step, true);
      }
      going = false;
    });
    mark(false, submit.draft.step);
  };
})(window.portal);
