/* The page /handout/: the packet in order, and every page of it as sheets for one print job. */
"use strict";
(function (portal) {
  var part = portal.all("handout")[0],
    root = part.getAttribute("data-root");
  var list = portal.all("list", part)[0],
    article = document.getElementById("soderzhanie");
  var found = {},
    asked = {},
    papers = {};
  var given = portal.packet.clean(
    (new URLSearchParams(location.search).get("pages") || "").split(",").map(function (address) {
      return address.replace(/\/?$/, "/");
    }),
  );
  var own = !given.length,
    pages = own ? portal.packet.read() : given;
  var sheets = document.createElement("div");
  sheets.className = "packet__sheets";
  article.parentNode.appendChild(sheets);

  /* Each page hands itself over by a script of its own, because a page on a disk may not be read otherwise. */
  portal.sheet = function (address, sheet) {
    if (asked[address] !== true) {
      return;
    }
    found[address] = sheet;
    draw();
  };

  function ask(address) {
    if (asked[address]) {
      return;
    }
    asked[address] = true;
    var script = document.createElement("script");
    script.src = root + address + "sheet.js";
    script.onerror = function () {
      found[address] = null;
      draw();
    };
    document.head.appendChild(script);
  }

  /* The HTML is byte for byte what the build wrote into the page itself: escaped or sanitised there, of our
     own site, without scripts (and a script that came by innerHTML would not run). A template keeps it inert
     until its addresses and names fit this page. */
  function paper(address) {
    var sheet = found[address],
      holder = document.createElement("template"),
      made = document.createElement("div");
    holder.innerHTML = sheet.html;
    var inside = holder.content,
      prefix = address.replace(/\//g, "-"),
      up = address.replace(/[^/]+/g, "..");
    Array.prototype.forEach.call(
      inside.querySelectorAll(".actions, .crumbs, .on-screen, form, [hidden], [data-portal=bare]"),
      function (one) {
        one.parentNode.removeChild(one);
      },
    );
    ["id", "for", "aria-labelledby", "aria-controls", "aria-describedby", "headers"].forEach(function (name) {
      Array.prototype.forEach.call(inside.querySelectorAll("[" + name + "]"), function (one) {
        one.setAttribute(
          name,
          one
            .getAttribute(name)
            .split(" ")
            .map(function (id) {
              return prefix + id;
            })
            .join(" "),
        );
      });
    });
    ["href", "src"].forEach(function (name) {
      Array.prototype.forEach.call(inside.querySelectorAll("[" + name + "]"), function (one) {
        var to = one.getAttribute(name);
        if (to.charAt(0) === "#") {
          one.setAttribute(name, "#" + prefix + to.slice(1));
        }
        if (to.slice(0, up.length) === up) {
          one.setAttribute(name, root + to.slice(up.length));
        }
      });
    });
    fit(inside, sheet.lies ? 267 : 180);
    Array.prototype.forEach.call(inside.querySelectorAll("details"), function (one) {
      one.open = true;
    });
    made.className = "packet__sheet md-typeset" + (sheet.lies ? " packet__sheet--lies" : "");
    made.appendChild(inside);
    return made;
  }

  /* In large print a table stays one if its longest words fit beside each other: 4.2 mm a letter at 18 points. */
  function fit(inside, width) {
    Array.prototype.forEach.call(inside.querySelectorAll(".sheet__table, .table > table"), function (table) {
      var columns = [];
      Array.prototype.forEach.call(table.querySelectorAll("tr"), function (row) {
        Array.prototype.forEach.call(row.children, function (cell, place) {
          var longest = Math.max.apply(
            null,
            cell.textContent.split(/\s+/).map(function (word) {
              return word.length;
            }),
          );
          columns[place] = Math.max(columns[place] || 0, longest * 4.2 + 5);
        });
      });
      if (
        columns.reduce(function (sum, one) {
          return sum + one;
        }, 0) <= width
      ) {
        table.setAttribute("data-fits", "");
      }
    });
  }

  function element(name, text, kind) {
    var made = document.createElement(name);
    made.textContent = text;
    if (kind) {
      made.className = kind;
    }
    return made;
  }

  function tool(word, address, title, able, act) {
    var button = element("button", word, "action");
    button.type = "button";
    button.disabled = !able;
    button.setAttribute("aria-label", word + ": " + title);
    button.setAttribute("data-tool", word + " " + address);
    button.addEventListener("click", act);
    return button;
  }

  function row(address, place) {
    var sheet = found[address],
      item = document.createElement("li"),
      tools = element("span", "", "packet__tools");
    var title = sheet ? sheet.title : address;
    if (sheet) {
      var link = element("a", title);
      link.href = root + address;
      item.appendChild(link);
      item.appendChild(element("span", "редакция " + sheet.edition + (sheet.lies ? " · альбомный лист" : ""), "label"));
    } else {
      item.appendChild(element("span", title));
      item.appendChild(
        element("span", sheet === null ? "не нашлась: страницу убрали или переименовали" : "загружается…", "label"),
      );
    }
    tools.appendChild(
      tool("Выше", address, title, place > 0, function () {
        move(place, -1);
      }),
    );
    tools.appendChild(
      tool("Ниже", address, title, place < pages.length - 1, function () {
        move(place, 1);
      }),
    );
    tools.appendChild(
      tool("Убрать", address, title, true, function () {
        remove(place);
      }),
    );
    item.appendChild(tools);
    return item;
  }

  function focus(words, address) {
    words.some(function (word) {
      var button = list.querySelector('[data-tool="' + word + " " + address + '"]');
      if (button && !button.disabled) {
        button.focus();
        return true;
      }
      return false;
    });
  }

  function title(address) {
    return found[address] ? found[address].title : address;
  }

  function move(place, step) {
    var address = pages[place];
    pages.splice(place, 1);
    pages.splice(place + step, 0, address);
    keep();
    focus(step < 0 ? ["Выше", "Ниже"] : ["Ниже", "Выше"], address);
    portal.say(title(address) + ": место " + (place + step + 1) + " из " + pages.length);
  }

  function remove(place) {
    var address = pages.splice(place, 1)[0];
    keep();
    if (pages.length) {
      focus(["Убрать"], pages[Math.min(place, pages.length - 1)]);
    } else {
      article.focus();
    }
    portal.say(title(address) + ": убрано, осталось " + pages.length);
  }

  function keep() {
    if (own) {
      portal.packet.write(pages);
    }
    draw();
  }

  function draw() {
    pages.forEach(ask);
    list.textContent = "";
    sheets.textContent = "";
    pages.forEach(function (address, place) {
      list.appendChild(row(address, place));
      if (found[address]) {
        papers[address] = papers[address] || paper(address);
        sheets.appendChild(papers[address]);
      }
    });
    var ready =
      pages.length &&
      pages.every(function (address) {
        return found[address] !== undefined;
      });
    article.classList.toggle("packet-full", pages.length > 0);
    portal.all("empty", part)[0].hidden = pages.length > 0;
    portal.all("full", part).forEach(function (one) {
      one.hidden = !pages.length;
    });
    portal.all("job", part)[0].disabled = !ready;
    portal.all("given", part)[0].hidden = own;
    portal.all("clear", part)[0].hidden = !own;
    portal.all("link", part)[0].href =
      root +
      "handout/?pages=" +
      pages
        .map(function (a) {
          return a.replace(/\/$/, "");
        })
        .join(",");
  }

  /* Large print is a sheet of styles of its own: it changes the number of the page too. */
  function size(large) {
    var sheet = document.getElementById("krupno");
    if (large && !sheet) {
      sheet = document.createElement("link");
      sheet.id = "krupno";
      sheet.rel = "stylesheet";
      sheet.media = "print";
      sheet.href = root + "assets/portal/large.css";
      document.head.appendChild(sheet);
    } else if (!large && sheet) {
      sheet.parentNode.removeChild(sheet);
    }
  }

  /* Handouts go to participants: sheets for the facilitator are printed when asked for. */
  function closed() {
    document.documentElement.classList.toggle("no-key", !portal.all("key", part)[0].checked);
  }

  part.addEventListener("change", function (event) {
    if (event.target.name === "size") {
      size(event.target.value === "large");
    }
    if (event.target.name === "key") {
      closed();
    }
  });
  portal.all("job", part)[0].addEventListener("click", function () {
    window.print();
  });
  portal.all("clear", part)[0].addEventListener("click", function () {
    pages = [];
    keep();
    article.focus();
    portal.say("Раздатка пуста");
  });
  portal.all("adopt", part)[0].addEventListener("click", function () {
    pages = portal.packet.clean(portal.packet.read().concat(pages));
    own = true;
    keep();
    article.focus();
    portal.say("Добавлено в вашу раздатку, страниц в ней: " + pages.length);
  });
  addEventListener("storage", function () {
    if (own) {
      pages = portal.packet.read();
      draw();
    }
  });

  portal.all("bare").forEach(function (one) {
    one.hidden = true;
  });
  closed();
  part.hidden = false;
  size(Boolean(part.querySelector('[name="size"][value="large"]:checked')));
  draw();
})(window.portal);
