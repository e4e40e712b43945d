/* Before the first paint: the scheme the reader chose, if any. Nothing leaves the browser. */
"use strict";
(function () {
  document.documentElement.classList.add("js");
  try {
    var scheme = localStorage.getItem("portal.scheme");
    if (scheme === "default" || scheme === "slate") {
      document.documentElement.setAttribute("data-md-color-scheme", scheme);
    }
  } catch (fault) { /* a browser without storage keeps the scheme of the system */ }
})();
