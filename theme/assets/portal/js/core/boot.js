// @ts-check
/* Before the first paint: the scheme and the version for low vision that the reader chose, if any,
   whether the address asks something of a list, and whether a packet is about to be drawn.
   Nothing leaves the browser. */
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  if (location.hash) {
    root.classList.add("whole"); /* a place on the page is found where all above it is laid out */
  }
  if (
    /[?&](?:q|role|subject|level|experience|condition|district|group|method|sources|route|length)=/.test(
      location.search,
    )
  ) {
    root.classList.add("asks"); /* a list that is about to be narrowed is not shown before */
  }
  if (/\/handout\/(?:index\.html)?$/.test(location.pathname)) {
    root.classList.add("gathers"); /* what stands below a packet is not shown before the packet */
  }
  if (/^http.*\/search\/\?(?:.*&)?q=./.test(location.href)) {
    const ahead = document.createElement("link"); /* the head of the index comes together with the code that reads it */
    ahead.rel = "preload";
    ahead.as = "script";
    ahead.href = "index.js";
    document.head.append(ahead);
  }
  try {
    const scheme = localStorage.getItem("portal.scheme");
    if (scheme === "default" || scheme === "slate") {
      root.setAttribute("data-md-color-scheme", scheme);
    }
    const sight = JSON.parse(localStorage.getItem("portal.sight"));
    if (sight && sight.on === true) {
      root.setAttribute("data-sight", "");
      ["size", "colours", "letters", "lines", "pictures"].forEach((name) => {
        if (/^[a-z0-9]{2,8}$/.test(sight[name])) {
          root.setAttribute(`data-sight-${name}`, sight[name]);
        }
      });
    }
  } catch {
    /* a browser without storage keeps the look of the system */
  }
})();
