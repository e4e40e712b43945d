// @ts-check
/* The editions of a record: what has changed since the sheet in hand, or since a reader was here last. */
"use strict";
((portal) => {
  /** @type {((editions: History.Editions | null) => void)[]} */
  const waiting = [];
  /** @type {History.Editions | null} */
  let told = null;
  let failed = false;

  /* The script beside a page calls this with its editions by their marks. */
  portal.editions = (editions) => {
    told = editions;
    waiting.splice(0).forEach((then) => {
      then(told);
    });
  };

  /* Give the editions of this page to ``then``; null where they cannot be loaded. */
  portal.past = (then) => {
    if (told || failed) {
      then(told);
      return;
    }
    waiting.push(then);
    if (waiting.length > 1) {
      return;
    }
    const holder = portal.all("editions")[0];
    const script = document.createElement("script");
    script.onerror = () => {
      failed = true;
      waiting.splice(0).forEach((each) => {
        each(null);
      });
    };
    script.src = holder.getAttribute("data-source");
    document.head.appendChild(script);
  };

  /* A folded list of changes, in words. */
  portal.changes = (title, changes) => {
    const part = document.createElement("details");
    const name = document.createElement("summary");
    const list = document.createElement("ul");
    part.className = "without since on-screen";
    part.open = true;
    name.textContent = title;
    list.className = "changes";
    changes.forEach((change) => {
      const item = document.createElement("li");
      item.textContent = change.words;
      list.appendChild(item);
    });
    part.appendChild(name);
    part.appendChild(list);
    return part;
  };

  /* What is told of a sheet that is not the one shown here: it is older, what it leans on has changed, or
     nobody here has ever published it. */
  /** @param {History.Editions | null} editions @param {string} record @param {string} here */
  function answered(editions, record, here) {
    const one = editions && Object.hasOwn(editions, record) ? editions[record] : null;
    if (record === here) {
      return {
        words:
          "Сама запись та же. Изменилось то, что на нём напечатано кроме неё: связанные записи, списки или вид листа.",
        title: "Что менялось последним",
        changes: one?.linked || [],
      };
    }
    return one
      ? {
          words: `На вашем листе — ${one.said}. Лист устарел: напечатайте страницу заново.`,
          title: "Что изменилось с тех пор",
          changes: one.changes.concat((editions[here]?.linked || []).filter((change) => change.day > one.day)),
        }
      : {
          words:
            "Какая редакция на вашем листе, портал не знает: лист с другой копии портала или с ещё не принятой правки.",
          title: "",
          changes: [],
        };
  }

  /* The QR code of a sheet brings its mark: ?v=1a2b3c4d5e6f; sheets of old bring its first half. */
  portal.all("editions").forEach((holder) => {
    const mark = new URLSearchParams(location.search).get("v") || "";
    const article = document.getElementById("soderzhanie");
    const here = holder.getAttribute("data-edition");
    const half = mark.slice(0, 8);
    if (!/^[0-9a-f]{8}(?:[0-9a-f]{4})?$/.test(mark) || [here, article.getAttribute("data-edition")].includes(mark)) {
      return;
    }
    portal.past((editions) => {
      const answer = portal.all("edition")[0];
      const said = document.createElement("div");
      const found = answered(editions, half, here);
      said.className = "on-screen sheet-past";
      said.setAttribute("role", "status");
      article.insertBefore(said, answer ? answer.nextSibling : article.firstChild);
      setTimeout(() => {
        /* a region is heard when it changes */
        const line = document.createElement("p");
        line.className = "note";
        line.textContent = found.words;
        said.appendChild(line);
        if (found.changes.length) {
          said.appendChild(portal.changes(found.title, found.changes));
        }
      }, 0);
    });
  });
})(window.portal);
