// @ts-check
/* What words tell besides by their look, and no line keeps, as in generator/proposals/intake/documents/lost_looks.py:
   that they are crossed out, where a link leads. */
"use strict";
((portal) => {
  const ADDRESS = /:\/\/|www\.|@|[a-zа-яё0-9-]\.(?:ru|рф|su|com|org|net|edu|info)(?![a-zа-яё])/i;

  portal.submit.lostLooks = {
    STRUCK: "зачёркивание не прочитано, слова взяты как есть: уберите из записи те, от которых автор отказался",
    LINKED: "адрес ссылки не взят, взяты только её слова: впишите адрес рядом с ними",
    /* Whether the words of a link tell nothing of its address. */
    hidesAddress: (words) => portal.submit.strip(words) !== "" && !ADDRESS.test(words),
  };
})(window.portal);
