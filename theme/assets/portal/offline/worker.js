// @ts-check
/* The copy of the portal that this browser keeps when a reader asked for it: `portal.zip`, unpacked into the
   cache. Pages come from the host while it answers; else from the copy, which is of one day as a whole.
   Nobody but this host is asked. The layout of a zip: APPNOTE.TXT of PKWARE, sections 4.3.7, 4.3.12, 4.3.16. */
"use strict";
(() => {
  const worker = /** @type {Worker$} */ (/** @type {unknown} */ (self));
  const scope = worker.registration.scope;
  const ZIP = `${scope}portal.zip`;
  const NAME = `portal ${scope} `;
  const SAID = `${scope}portal.zip?kept`;
  const PATIENCE = 8000; /* milliseconds of waiting for a page, where there is a copy of it */
  const SELDOM = 3600 * 1000; /* milliseconds between two questions whether the copy is old */
  const END = 0x06054b50;
  const END_SIZE = 22;
  const ENTRY_SIZE = 46;
  const LOCAL_SIZE = 30;
  const STEP = 100;
  /** @type {Record<string, string>} */
  const TYPES = {
    html: "text/html; charset=utf-8",
    css: "text/css; charset=utf-8",
    js: "text/javascript; charset=utf-8",
    json: "application/json",
    svg: "image/svg+xml",
    webp: "image/webp",
    pdf: "application/pdf",
    ics: "text/calendar; charset=utf-8",
    xml: "application/xml",
    txt: "text/plain; charset=utf-8",
  };
  /** @type {Set<string>} Pages that were shown from the copy. */
  const kept = new Set();
  let compared = 0;

  /* The address under which a page is kept: without a question and without the name of its file. */
  /** @param {string} address */
  const key = (address) => address.split(/[?#]/)[0].replace(/\/index\.html$/, "/");
  const names = async () => (await caches.keys()).filter((name) => name.startsWith(NAME)).sort();

  async function newest() {
    const name = (await names()).pop();
    return name ? caches.open(name) : null;
  }

  /** @returns {Promise<{ day: string, stamp: string } | null>} */
  async function said() {
    const found = await (await newest())?.match(SAID);
    return found ? found.json() : null;
  }

  /** @param {Response} answer */
  const stamp = (answer) =>
    ["etag", "last-modified", "content-length"].map((name) => answer.headers.get(name) || "").join(" ");

  /** @param {Response} answer @param {(part: number) => void} tell */
  async function whole(answer, tell) {
    const all = Number(answer.headers.get("content-length")) || 0;
    const reader = answer.body.getReader();
    const pieces = [];
    let size = 0;
    for (let got = await reader.read(); !got.done; got = await reader.read()) {
      pieces.push(got.value);
      size += got.value.length;
      tell(all ? size / all : 0);
    }
    return new Blob(pieces).arrayBuffer();
  }

  /* Each file of the archive: its name and its bytes, packed or not. */
  /** @param {ArrayBuffer} data */
  function* files(data) {
    const view = new DataView(data);
    const close = view.byteLength - END_SIZE; /* ours has no comment */
    if (close < 0 || view.getUint32(close, true) !== END) {
      throw new Error("not a zip");
    }
    let at = view.getUint32(close + 16, true);
    const count = view.getUint16(close + 10, true);
    for (let n = 0; n < count; n += 1) {
      const length = view.getUint16(at + 28, true);
      const name = new TextDecoder().decode(new Uint8Array(data, at + ENTRY_SIZE, length));
      const from = view.getUint32(at + 42, true);
      const start = from + LOCAL_SIZE + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
      const bytes = new Uint8Array(data, start, view.getUint32(at + 20, true));
      yield { name, bytes, packed: view.getUint16(at + 10, true) !== 0, part: n / count };
      at += ENTRY_SIZE + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  }

  /** @param {{ name: string, bytes: Uint8Array<ArrayBuffer>, packed: boolean }} file */
  function response({ name, bytes, packed }) {
    const blob = new Blob([bytes]);
    const body = packed ? blob.stream().pipeThrough(new DecompressionStream("deflate-raw")) : blob;
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)] || "application/octet-stream";
    return new Response(body, { headers: { "Content-Type": type } });
  }

  /* Keep the portal of today; what was kept before goes only when all of the new copy is here. */
  /** @param {any} page */
  async function keep(page) {
    let told = -1;
    /** @param {number} part */
    const tell = (part) => {
      const percent = Math.floor(part * 100);
      if (percent !== told) {
        told = percent;
        page.postMessage({ now: "keeping", percent });
      }
    };
    const before = await names();
    const name = NAME + String(Date.now()).padStart(16, "0");
    try {
      const answer = await fetch(ZIP, { cache: "no-store" });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      const data = await whole(answer, (part) => tell(part / 2));
      const cache = await caches.open(name);
      let waiting = [];
      for (const file of files(data)) {
        waiting.push(cache.put(key(scope + file.name), response(file)));
        if (waiting.length === STEP) {
          await Promise.all(waiting);
          waiting = [];
          tell(0.5 + file.part / 2);
        }
      }
      await Promise.all(waiting);
      await cache.put(SAID, new Response(JSON.stringify({ day: new Date().toISOString(), stamp: stamp(answer) })));
      await Promise.all(before.map((old) => caches.delete(old)));
      page.postMessage({ now: "kept", ...(await said()) });
    } catch (fault) {
      await caches.delete(name);
      page.postMessage({ now: "failed", full: /** @type {Error} */ (fault).name === "QuotaExceededError" });
    }
  }

  /* What a page asks when it is opened: whether it came from the copy, and of which day that is. */
  /** @param {any} page */
  async function state(page) {
    const found = await said();
    page.postMessage({ now: found ? "kept" : "none", ...found, shown: kept.has(page.id) });
    if (found && !kept.has(page.id) && Date.now() - compared > SELDOM) {
      compared = Date.now();
      const answer = await fetch(ZIP, { method: "HEAD", cache: "no-store" }).catch(() => null);
      if (answer?.ok && stamp(answer) !== found.stamp) {
        page.postMessage({ now: "old", ...found });
      }
    }
  }

  async function drop() {
    await Promise.all((await names()).map((name) => caches.delete(name)));
    await worker.registration.unregister();
  }

  /** @param {Request} request @param {boolean} page */
  function fresh(request, page) {
    if (!page) {
      return fetch(request);
    }
    const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), PATIENCE));
    return Promise.race([fetch(request), late]);
  }

  /** @param {any} event */
  async function answer(event) {
    const { request } = event;
    const page = request.mode === "navigate";
    const cache = await newest();
    if (!cache) {
      return fetch(request);
    }
    try {
      return await fresh(request, page);
    } catch (fault) {
      const found = await cache.match(key(request.url));
      if (page) {
        kept.add(event.resultingClientId);
      }
      if (!found && page) {
        return Response.redirect(`${scope}offline/?from=${encodeURIComponent(request.url.slice(scope.length))}`);
      }
      if (!found) {
        throw fault;
      }
      return found;
    }
  }

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (event) => event.waitUntil(worker.clients.claim()));
  worker.addEventListener("message", (event) => {
    /** @type {Record<string, (page: any) => Promise<void>>} */
    const acts = { keep, state, drop };
    event.waitUntil(acts[event.data]?.(event.source));
  });
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method === "GET" && request.url.startsWith(scope) && key(request.url) !== ZIP) {
      event.respondWith(answer(event));
    }
  });
})();
