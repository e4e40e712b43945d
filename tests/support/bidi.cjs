// What Playwright and Firefox ESR 153 do not yet agree on in WebDriver BiDi; each is to be removed when they do.
const parse = JSON.parse;
JSON.parse = (text, revive) => {
  const said = parse(text, revive);
  // Playwright sets the colours of every page by a command that this Firefox does not know, and gives up:
  // the answer becomes «done», and colours stay as Firefox has them.
  if (said?.error === "unknown command" && said.message === "emulation.setMediaFeaturesOverride") {
    return { type: "success", id: said.id, result: {} };
  }
  // Playwright knows a download by its name, which this Firefox does not give yet: its address will do.
  if (/^browsingContext\.download(WillBegin|End)$/.test(said?.method)) {
    said.params.download ??= said.params.url;
  }
  return said;
};

// A page becomes a tab, as a reader opens one: a window of Firefox takes a quarter of a second of its own.
const write = JSON.stringify;
JSON.stringify = (asked, ...more) => {
  const page = asked?.method === "browsingContext.create" && asked.params?.type === "window";
  return write(page ? { ...asked, params: { ...asked.params, type: "tab" } } : asked, ...more);
};
