/* A blank form filled on the screen: the draft lies in this browser only, print shows what was typed. */
"use strict";
(function (portal) {
  var part = portal.all("fill")[0],
    key = "portal.form." + part.getAttribute("data-form");
  var turn = portal.all("fill-turn", part)[0],
    clear = portal.all("fill-clear", part)[0],
    note = portal.all("fill-note", part)[0];
  var sheets = all(".sheet", document),
    cells = [],
    names = {},
    cleared = null,
    built = false;

  function all(what, within) {
    return Array.prototype.slice.call(within.querySelectorAll(what));
  }

  function words(element) {
    return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  }

  function make(name, kind, within) {
    var made = document.createElement(name);
    made.className = kind;
    within.appendChild(made);
    return made;
  }

  /* A draft finds its cell by the words beside it, so that it outlives a new row in the form. */
  function unique(label) {
    names[label] = (names[label] || 0) + 1;
    return label + "#" + names[label];
  }

  /* The mirror under the text gives the field its height on the screen and is what goes on paper. */
  function text(place, label, lines) {
    var slot = make("span", "fill__slot", place),
      field = make("textarea", "", slot),
      mirror = make("span", "fill__text", slot);
    field.rows = lines;
    field.maxLength = 5000;
    field.setAttribute("aria-label", label);
    mirror.setAttribute("aria-hidden", "true");
    place.classList.add("fill__place");
    cells.push({
      key: unique(label),
      get: function () {
        return field.value;
      },
      set: function (value) {
        field.value = value;
        mirror.textContent = value + "\u200b";
        place.classList.toggle("has-text", Boolean(value.trim()));
      },
    });
    field.addEventListener("input", changed(cells[cells.length - 1]));
  }

  function choice(row, label, marks, name) {
    var boxes = all("td", row).map(function (place, index) {
      var box = make("input", "fill__mark", place);
      box.type = "radio";
      box.name = name;
      box.value = marks[index];
      box.setAttribute("aria-label", label + ": " + marks[index]);
      place.classList.add("fill__place");
      return box;
    });
    var cell = {
      key: unique(label),
      get: function () {
        return boxes.reduce(function (found, box) {
          return box.checked ? box.value : found;
        }, "");
      },
      set: function (value) {
        boxes.forEach(function (box) {
          box.checked = box.value === value;
          box.parentNode.classList.toggle("has-mark", box.checked);
        });
      },
    };
    cells.push(cell);
    row.addEventListener("change", changed(cell));
  }

  function changed(cell) {
    return function () {
      cell.set(cell.get());
      cleared = null;
      clear.textContent = "Очистить";
      keep();
    };
  }

  function table(found, number) {
    var heads = all("thead th", found).map(words),
      caption = words(found.querySelector("caption"));
    all("tbody tr", found).forEach(function (row, index) {
      var name = words(row.querySelector("th"));
      if (found.classList.contains("sheet__table--scale")) {
        choice(row, name || caption, heads.slice(1), "shkala-" + number + "-" + index);
        return;
      }
      all("td", row).forEach(function (place) {
        var blank = document.createElement("span");
        blank.className = "fill__blank";
        while (place.firstChild) {
          blank.appendChild(place.firstChild);
        }
        place.appendChild(blank);
        text(place, heads[place.cellIndex] + ", " + (name || "строка " + (index + 1)), 1);
      });
    });
  }

  function build() {
    built = true;
    sheets.forEach(function (sheet, order) {
      all(".sheet__field, .sheet__block, .sheet__table", sheet).forEach(function (found, index) {
        if (found.classList.contains("sheet__table")) {
          table(found, order + "-" + index);
          return;
        }
        var place = found.querySelector(".sheet__lines") || found,
          lines = all(".sheet__line", place).length;
        text(
          place,
          words(found.querySelector(".sheet__label, .sheet__title")) || words(sheet.querySelector("h2")),
          lines,
        );
      });
    });
    cells.forEach(function (cell) {
      cell.set("");
    });
  }

  function values() {
    var found = {};
    cells.forEach(function (cell) {
      if (cell.get().trim()) {
        found[cell.key] = cell.get();
      }
    });
    return found;
  }

  function fill(found) {
    cells.forEach(function (cell) {
      var value = Object.prototype.hasOwnProperty.call(found, cell.key) ? found[cell.key] : "";
      cell.set(typeof value === "string" ? value : "");
    });
  }

  function keep() {
    var found = values();
    try {
      if (Object.keys(found).length) {
        localStorage.setItem(key, JSON.stringify(found));
      } else {
        localStorage.removeItem(key);
      }
    } catch (fault) {
      note.textContent = "Этот браузер не хранит черновики: напечатайте лист, пока страница открыта.";
    }
  }

  function draft() {
    try {
      var found = JSON.parse(localStorage.getItem(key) || "null");
      return found && typeof found === "object" ? found : null;
    } catch (fault) {
      return null;
    }
  }

  function show(filling) {
    if (filling && !built) {
      build();
      fill(draft() || {});
    }
    sheets.forEach(function (sheet) {
      sheet.classList.toggle("is-filling", filling);
    });
    turn.textContent = filling ? "Показать пустой бланк" : "Заполнить на экране";
    clear.hidden = note.hidden = !filling;
  }

  turn.addEventListener("click", function () {
    var filling = !sheets[0].classList.contains("is-filling");
    show(filling);
    var first = filling && document.querySelector(".sheet textarea, .sheet input");
    if (first) {
      first.focus();
    }
  });

  clear.addEventListener("click", function () {
    if (cleared) {
      fill(cleared);
      cleared = null;
    } else {
      cleared = values();
      fill({});
    }
    clear.textContent = cleared ? "Вернуть написанное" : "Очистить";
    keep();
    portal.say(cleared ? "Бланк очищен, черновик удалён" : "Написанное возвращено");
  });

  portal.all("print-own", part).forEach(function (button) {
    button.addEventListener("click", function () {
      document.documentElement.classList.add("no-key");
      addEventListener(
        "afterprint",
        function () {
          document.documentElement.classList.remove("no-key");
        },
        { once: true },
      );
      window.print();
    });
  });

  part.hidden = false;
  if (draft()) {
    show(true);
  }
})(window.portal);
