// @ts-check
/* Which reader a file needs, by its name; what is not read here is told how to come in. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const OLD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const BY_LETTER = "пришлите его письмом как есть: методист района его прочитает";
  const ELSEWHERE = `сохраните его в Word или LibreOffice как .docx и откройте снова или ${BY_LETTER}`;
  /** @type {Record<string, (data: ArrayBuffer) => Promise<Intake.Blocks> | Intake.Blocks>} */
  const READERS = {
    docx: (data) => submit.readWord(data),
    odt: (data) => submit.readOpenDocument(data),
    ods: (data) => submit.readOpenDocument(data),
    xlsx: (data) => submit.readSheet(data),
    txt: (data) => submit.readPlain(data),
    csv: (data) => submit.readCommas(data),
    rtf: (data) => submit.readRich(data),
  };
  const AS_WORD = "откройте документ, из которого он сделан, сохраните его как .docx и откройте здесь";
  /** @type {Record<string, string>} */
  const OTHERS = {
    doc: `старый документ Word (.doc) здесь не читается: ${ELSEWHERE}`,
    xls: "старая книга Excel (.xls) здесь не читается: сохраните её как .xlsx и откройте снова",
    pdf: `файл PDF здесь не читается: ${AS_WORD} или ${BY_LETTER}`,
  };

  const PICTURE = "снимок прочитать нельзя, нужен сам документ: откройте его файл или вставьте его текст";
  ["jpg", "jpeg", "png", "heic", "webp"].forEach((suffix) => {
    OTHERS[suffix] = PICTURE;
  });

  submit.readDocument = async (name, data) => {
    const suffix = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
    const most = submit.words.bounds.file;
    if (data.byteLength > most) {
      throw new submit.Refused(`файл больше ${most / 1024 / 1024} МБ: уберите из него снимки`);
    }
    if (!data.byteLength) {
      throw new submit.Refused("файл пустой: проверьте, тот ли это файл, и сохраните его ещё раз");
    }
    const start = new Uint8Array(data, 0, Math.min(OLD.length, data.byteLength));
    if (Object.hasOwn(READERS, suffix)) {
      await submit.checkContents(suffix, data);
    }
    if (suffix === "docx" && OLD.every((sign, n) => start[n] === sign)) {
      throw new submit.Refused("это старый формат Word или файл с паролем: сохраните его как .docx без пароля");
    }
    if (!Object.hasOwn(READERS, suffix)) {
      const known = Object.keys(READERS).map((one) => `.${one}`);
      const unknown = `такой файл не читается; сохраните его как ${known.join(", ")}`;
      throw new submit.Refused(OTHERS[suffix] || (await submit.toldContents(data)) || unknown);
    }
    const found = await READERS[suffix](data);
    if (!found.body.length) {
      throw new submit.Refused("в документе нет текста: снимок страницы прочитать нельзя, нужен сам текст");
    }
    return found;
  };
})(window.portal);
