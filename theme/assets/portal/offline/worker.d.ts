/* What a service worker is given, as far as ours asks for it: the page's library does not know it. */

interface Worker$ {
  registration: { scope: string; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(name: string, hear: (event: any) => void): void;
}
