// @ts-check
/* A column that tells how something is confirmed, as in generator/proposals/intake/meaning/confirmed.py: beside a
   deficit by what it was found, behind a deed its result. */
"use strict";
((portal) => {
  const [CONFIRMED, DEFICIT, RESULT] = ["подтверждение дефицита", "дефицит", "результат"];
  const DONE = ["что", "задача", "этап"];

  /* The meanings of columns, «Подтверждение» and «Чем подтверждается» by where they stand. */
  portal.submit.confirmedKeys = (keys, labels) => {
    const first = keys.findIndex((key) => DONE.includes(key));
    const done = first < 0 ? keys.length : first;
    const plain = !keys.includes(DEFICIT) && !keys.includes(RESULT);
    return keys.map((key, at) => {
      const beside = key === RESULT && at > 0 && at < done && keys[at - 1] === DEFICIT;
      if (beside && labels[at].toLowerCase().includes("подтвержд")) {
        return CONFIRMED;
      }
      return key === CONFIRMED && at > done && plain ? RESULT : key;
    });
  };
})(window.portal);
