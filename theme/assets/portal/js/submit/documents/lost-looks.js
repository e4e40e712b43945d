// @ts-check
/* What words tell besides by their look, and no line keeps, as in generator/proposals/intake/documents/lost_looks.py:
   that they are crossed out, where a link leads. */
"use strict";
((portal) => {
  const ADDRESS = /:\/\/|www\.|@|[a-zа-яё0-9-]\.(?:ru|рф|su|com|org|net|edu|info)(?![a-zа-яё])/i;
  const WEB = /^https?:\/\/[^\s<>"]{1,1000}$/i; /* where a link of a record may lead */
  /* The field of Word that is a link, and the place on the page to which it leads. */
  const FIELD = /\bHYPERLINK\s+"([^"]+)"(?:\s+\\l\s+"([^"]+)")?/g;
  const LINKED = "адрес ссылки не взят, взяты только её слова: впишите адрес рядом с ними";
  const LONGEST = 60; /* signs of the words of a link that are repeated */

  portal.submit.lostLooks = {
    STRUCK: "зачёркивание не прочитано, слова взяты как есть: уберите из записи те, от которых автор отказался",
    /* Whether the words of a link tell nothing of its address. */
    hidesAddress: (words) => portal.submit.strip(words) !== "" && !ADDRESS.test(words),
    isWeb: (address) => WEB.test(address),
    /* What is told where the address is not taken. */
    leads: (words, address) => {
      const said = portal.submit.cut(words, LONGEST) + (portal.submit.signs(words) > LONGEST ? "…" : "");
      const where = `ссылка «${said}» ведёт на ${address}, взяты только её слова: впишите адрес рядом с ними`;
      return WEB.test(address) ? where : LINKED;
    },
    /* The addresses of the fields that are links. */
    ofField: (code) =>
      Array.from(code.matchAll(FIELD), ([, address, anchor]) => (anchor ? `${address}#${anchor}` : address)),
  };
})(window.portal);
