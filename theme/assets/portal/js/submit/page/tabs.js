// @ts-check
/* Tabs of one browser know of each other by what they write into its store: the event «storage» comes to every
   other tab, from a server and from a disk alike. Where nothing is kept, tabs cannot meet, and there is nothing
   that one could write over. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const { CALL, HOME } = submit.store;
  const me = Math.random().toString(36).slice(2);
  /** @type {Map<string, string>} */
  const others = new Map();
  let told = "";

  /* «ask» wants an answer, «here» is one, «gone» is the last word. */
  /** @param {"ask" | "here" | "gone"} word */
  function tell(word) {
    told = submit.draft.uid;
    try {
      localStorage.setItem(CALL, JSON.stringify([me, word, told, Math.random()]));
      localStorage.removeItem(CALL);
    } catch {
      /* nobody can hear */
    }
  }
  function draw() {
    const words =
      "Этот черновик открыт и в другой вкладке. Пишите в одной: другая сама покажет новое. " +
      "Если написать в обеих, ничего не потеряется: станет два черновика.";
    submit.emit("lasting", "tabs", submit.isElsewhere(submit.draft.uid) ? words : "");
  }
  /** @param {string} said */
  function hear(said) {
    /** @type {string[]} */
    let heard = [];
    try {
      heard = JSON.parse(said);
    } catch {
      return;
    }
    const [tab, word, uid] = heard;
    if (word === "gone") {
      others.delete(tab);
    } else {
      others.set(tab, uid);
    }
    if (word === "ask") {
      tell("here");
    }
    draw();
    submit.emit("drafts");
  }
  function wake() {
    others.clear();
    submit.followStore();
    tell("ask");
    draw();
  }

  submit.isElsewhere = (uid) => [...others.values()].includes(uid);
  submit.watchTabs = () => {
    addEventListener("storage", (event) => {
      if (event.key === CALL) {
        if (event.newValue) {
          hear(event.newValue);
        }
      } else if (!event.key || event.key.startsWith(HOME)) {
        submit.followStore();
        submit.emit("drafts");
      }
    });
    submit.on("drafts", () => {
      if (told !== submit.draft.uid) {
        tell("ask");
        draw();
      }
    });
    addEventListener("pageshow", (event) => {
      if (event.persisted) {
        wake();
      }
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") {
        wake();
      }
    });
    addEventListener("pagehide", () => tell("gone"));
    tell("ask");
  };
})(window.portal);
