// @ts-check
/* A number with its noun, as Russian counts. */
"use strict";
((portal) => {
  portal.plural = (number, one, few, many) => {
    const form = new Intl.PluralRules("ru").select(number);
    return form === "one" ? one : form === "few" ? few : many;
  };
  portal.counted = (number, one, few, many) => `${number}\u00a0${portal.plural(number, one, few, many)}`;
})(window.portal);
