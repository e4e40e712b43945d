// @ts-check
/* A correction that was begun over an earlier text of its record: sent as it is, it would bring that text back. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WORDS =
    "С тех пор как вы начали эту правку, опубликованный текст изменился: если отправить её, вернётся прежнее. " +
    "Откройте нынешний текст и перенесите в него свои слова; правка останется в «Моих черновиках».";

  function look() {
    const { uid, exists, base } = submit.draft;
    const kind = submit.draftKind();
    submit.emit("lasting", "stale", "");
    if (!exists || !base || !submit.store.get(uid)) {
      return;
    }
    submit.loadPublished(
      kind,
      exists,
      (text) => {
        if (submit.draft.uid === uid && submit.digest(text) !== base) {
          const open = submit.button("Открыть нынешний текст", () => submit.openPublished(kind, exists));
          submit.emit("lasting", "stale", WORDS, [open]);
        }
      },
      () => {
        /* a record that is not there any more: sending says so */
      },
    );
  }
  submit.watchStale = () => {
    let last = "";
    function follow() {
      if (submit.draft.uid !== last) {
        last = submit.draft.uid;
        look();
      }
    }
    submit.on("drafts", follow);
    follow();
  };
})(window.portal);
