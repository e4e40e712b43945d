/* Filters over a list of rows: any value of a facet, every facet; the address keeps the choice. */
"use strict";
(function (portal) {
  function plural(number, one, few, many) {
    var ten = number % 10,
      hundred = number % 100;
    if (ten === 1 && hundred !== 11) {
      return one;
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
  }

  portal.all("facets").forEach(function (form) {
    var list = portal.all("filtered")[0],
      empty = portal.all("empty")[0],
      found = portal.all("found", form)[0];
    var rows = Array.prototype.slice.call(list.querySelectorAll(".rows > li"));
    var boxes = Array.prototype.slice.call(form.querySelectorAll("input[type=checkbox]"));

    function chosen() {
      var picked = {};
      boxes.forEach(function (box) {
        if (box.checked) {
          (picked[box.name] = picked[box.name] || []).push(box.value);
        }
      });
      return picked;
    }

    function fits(row, picked, but) {
      return Object.keys(picked).every(function (name) {
        if (name === but) {
          return true;
        }
        var values = (row.getAttribute("data-" + name) || "").split("|");
        return picked[name].some(function (value) {
          return values.indexOf(value) >= 0;
        });
      });
    }

    function count(picked) {
      boxes.forEach(function (box) {
        var number = rows.filter(function (row) {
          return (
            fits(row, picked, box.name) &&
            (row.getAttribute("data-" + box.name) || "").split("|").indexOf(box.value) >= 0
          );
        }).length;
        box.parentNode.querySelector("[data-count]").textContent = number;
      });
    }

    function apply() {
      var picked = chosen(),
        shown = 0;
      rows.forEach(function (row) {
        row.hidden = !fits(row, picked);
        if (!row.hidden) {
          shown += 1;
        }
      });
      Array.prototype.forEach.call(list.querySelectorAll(".group"), function (group) {
        group.hidden = !group.querySelector(".rows > li:not([hidden])");
      });
      empty.hidden = shown > 0;
      found.textContent = shown + " " + plural(shown, "маршрут", "маршрута", "маршрутов");
      count(picked);
      return picked;
    }

    function remember(picked) {
      var words = new URLSearchParams();
      Object.keys(picked).forEach(function (name) {
        picked[name].forEach(function (value) {
          words.append(name, value);
        });
      });
      var query = words.toString();
      try {
        history.replaceState(null, "", query ? "?" + query : location.pathname);
      } catch (fault) {
        /* a stick has no history */
      }
    }

    var asked = new URLSearchParams(location.search);
    boxes.forEach(function (box) {
      box.checked = asked.getAll(box.name).indexOf(box.value) >= 0;
    });
    form.hidden = false;
    form.addEventListener("change", function () {
      remember(apply());
    });
    form.addEventListener("reset", function () {
      setTimeout(function () {
        remember(apply());
      }, 0);
    });
    form.addEventListener("submit", function (event) {
      event.preventDefault();
    });
    apply();
  });
})(window.portal);
