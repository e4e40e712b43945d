// @ts-check
/* The room of a school's sheet: what its scripts give to each other. Those that read tables and those that write
   files come when they are needed. */
"use strict";
((portal) => {
  const collect = /** @type {Collect.Room} */ ({});
  portal.collect = collect;
})(window.portal);
