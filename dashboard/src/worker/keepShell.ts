import { answerOf } from './answers'

interface Extendable { waitUntil(done: Promise<unknown>): void }

interface FetchAsked { request: Request, respondWith(answer: Promise<Response>): void }

/** What a service worker finds around it. */
export interface WorkerScope {
  location: { origin: string }
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>
  fetch: typeof fetch
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void> }
  addEventListener(type: 'install' | 'activate', act: (event: Extendable) => void): void
  addEventListener(type: 'fetch', act: (event: FetchAsked) => void): void
}

/** What the build writes into a worker: the page's address, the name of the build and its files. */
export interface Kept { address: string, build: string, files: readonly string[] }

/**
 * Keeps the page and its files, so that it starts without the network, and nothing else: what the API answers is about
 * somebody, and goes past. A build's files are kept together and answered together.
 */
export function keepShell(scope: WorkerScope, { address, build, files }: Kept) {
  const prefix = `healthpass-${address.slice(1)}-`
  const name = prefix + build

  async function keep() {
    const cache = await scope.caches.open(name)
    await cache.addAll([new Request(scope.location.origin + address, { cache: 'reload' }), ...files])
    // The page is one script: whoever has it open needs nothing more of the build before.
    await scope.skipWaiting()
  }

  async function tidy() {
    const names = await scope.caches.keys()
    await Promise.all(names.filter(other => other.startsWith(prefix) && other !== name).map(other => scope.caches.delete(other)))
    await scope.clients.claim()
  }

  async function answer(kept: string, request: Request) {
    const cache = await scope.caches.open(name)
    return await cache.match(kept, { ignoreVary: true }) ?? scope.fetch(request)
  }

  scope.addEventListener('install', event => event.waitUntil(keep()))
  scope.addEventListener('activate', event => event.waitUntil(tidy()))
  scope.addEventListener('fetch', event => {
    const kept = answerOf(event.request, scope.location.origin, address, files)
    if (kept) event.respondWith(answer(kept, event.request))
  })
}
