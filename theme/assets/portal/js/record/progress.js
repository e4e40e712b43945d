/* Marks of progress on a route: kept only in this browser, saved to a file and read from it.
   An activity is named by its place, «0.1.2»; when the edition changes, the places are carried over. */
"use strict";
(function (portal) {
  var LARGEST = 100000,
    PLACE = /^\d{1,3}\.\d{1,3}\.\d{1,3}$/,
    MARK = /^[0-9a-f]{8}$/;

  portal.all("progress").forEach(function (panel) {
    var address = panel.getAttribute("data-address"),
      mark = panel.getAttribute("data-edition");
    var key = "portal.progress." + address;
    var said = portal.all("progress-said", panel)[0],
      news = portal.all("progress-news", panel)[0];
    var rows = Array.prototype.slice.call(document.querySelectorAll("[data-part]")),
      boxes = {};
    var state = kept() || fresh();

    /* ``mark`` is the edition the places belong to, ``seen`` the one she has last been told of. */
    function fresh() {
      return { portal: "progress", route: address, mark: mark, seen: mark, done: [] };
    }

    function sound(found) {
      if (!found || found.portal !== "progress" || found.route !== address || !Array.isArray(found.done)) {
        return null;
      }
      if (!MARK.test(found.mark) || !MARK.test(found.seen)) {
        return null;
      }
      var done = found.done.filter(function (place) {
        return typeof place === "string" && PLACE.test(place);
      });
      return { portal: "progress", route: address, mark: found.mark, seen: found.seen, done: done.slice(0, 2000) };
    }

    function kept() {
      try {
        return sound(JSON.parse(localStorage.getItem(key)));
      } catch (fault) {
        return null;
      }
    }

    function keep() {
      try {
        if (state.done.length) {
          localStorage.setItem(key, JSON.stringify(state));
        } else {
          localStorage.removeItem(key);
        }
      } catch (fault) {
        tell("Браузер не хранит отметки: сохраните их в файл, прежде чем закрыть страницу.");
      }
    }

    function tell(words) {
      said.textContent = words;
    }

    function count() {
      var done = rows.filter(function (row) {
        return boxes[row.getAttribute("data-part")].checked;
      }).length;
      tell("Сделано " + done + " из " + rows.length + ".");
    }

    function show() {
      rows.forEach(function (row) {
        var place = row.getAttribute("data-part");
        boxes[place].checked = state.done.indexOf(place) >= 0;
        row.classList.toggle("is-done", boxes[place].checked);
      });
      count();
    }

    /* Bring a state to the edition that is shown, and say what changed in what is not done. */
    function carry() {
      news.textContent = "";
      if (state.mark === mark && state.seen === mark) {
        show();
        return;
      }
      portal.past(function (editions) {
        var was = own(editions, state.mark),
          seen = own(editions, state.seen);
        if (state.mark !== mark && was && was.parts) {
          state.done = state.done
            .map(function (place) {
              return own(was.parts, place);
            })
            .filter(Boolean);
        }
        if (was || state.mark === mark) {
          state.mark = mark;
        }
        show();
        announce(seen, Boolean(was));
        keep();
      });
    }

    function own(found, name) {
      return found && Object.prototype.hasOwnProperty.call(found, name) ? found[name] : null;
    }

    function ahead(change) {
      return rows.some(function (row) {
        var place = row.getAttribute("data-part");
        var inside = !change.part || place === change.part || place.indexOf(change.part + ".") === 0;
        return inside && state.done.indexOf(place) < 0;
      });
    }

    function announce(seen, known) {
      var line = document.createElement("p"),
        button = document.createElement("button");
      var changes = seen ? seen.changes.filter(ahead) : [];
      if (!state.done.length) {
        state = fresh();
        return;
      }
      line.textContent =
        !seen || !known
          ? "Маршрут изменился, а ваша прежняя редакция порталу неизвестна: проверьте отметки."
          : changes.length
            ? "Маршрут изменился с тех пор, как вы ставили отметки. В том, что вам ещё предстоит:"
            : "Маршрут изменился с тех пор, как вы ставили отметки, но не в том, что вам ещё предстоит.";
      news.appendChild(line);
      if (changes.length) {
        news.appendChild(portal.changes("Что изменилось", changes));
      }
      button.type = "button";
      button.className = "action";
      button.textContent = "Понятно";
      button.addEventListener("click", function () {
        state.seen = state.mark = mark;
        keep();
        news.textContent = "";
        panel.querySelector("button").focus();
      });
      news.appendChild(button);
    }

    function offer(row) {
      var place = row.getAttribute("data-part"),
        label = document.createElement("label");
      var box = document.createElement("input");
      box.type = "checkbox";
      label.className = "mark on-screen";
      label.appendChild(box);
      label.appendChild(document.createTextNode(" сделано"));
      box.setAttribute("aria-label", "Сделано: " + row.getAttribute("data-what"));
      row.querySelector("[data-portal='mark']").appendChild(label);
      boxes[place] = box;
      box.addEventListener("change", function () {
        state.done = state.done.filter(function (other) {
          return other !== place;
        });
        if (box.checked) {
          state.done.push(place);
        }
        if (state.done.length === 1 && box.checked && !news.firstChild) {
          state.seen = state.mark = mark;
        }
        row.classList.toggle("is-done", box.checked);
        count();
        keep();
      });
    }

    function save() {
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(state, null, 1)], { type: "application/json" }));
      link.download = "otmetki-" + address.split("/").filter(Boolean).pop() + ".json";
      document.body.appendChild(link);
      link.click();
      document.body.removeChild(link);
      setTimeout(function () {
        URL.revokeObjectURL(link.href);
      }, 1000);
      tell("Отметки сохранены в файл " + link.download + ".");
    }

    function load(file) {
      var reader = new FileReader();
      if (file.size > LARGEST) {
        tell("Это не файл отметок: он слишком велик.");
        return;
      }
      reader.onload = function () {
        var found = null;
        try {
          found = sound(JSON.parse(reader.result));
        } catch (fault) {
          found = null;
        }
        if (!found) {
          tell("В файле нет отметок этого маршрута.");
          return;
        }
        state = found;
        keep();
        carry();
        count();
      };
      reader.onerror = function () {
        tell("Файл не открылся.");
      };
      reader.readAsText(file);
    }

    rows.forEach(offer);
    portal.all("progress-save", panel)[0].addEventListener("click", save);
    portal.all("progress-clear", panel)[0].addEventListener("click", function () {
      state = fresh();
      keep();
      news.textContent = "";
      show();
      tell("Отметки сняты.");
    });
    var chosen = portal.all("progress-file", panel)[0];
    portal.all("progress-load", panel)[0].addEventListener("click", function () {
      chosen.click();
    });
    chosen.addEventListener("change", function () {
      if (chosen.files.length) {
        load(chosen.files[0]);
      }
      chosen.value = "";
    });
    panel.hidden = false;
    show();
    carry();
  });
})(window.portal);
