import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answerOf } from '../../src/worker/answers'
import { keepShell, type WorkerScope } from '../../src/worker/keepShell'

const origin = 'https://code.example'
const files = ['/assets/phone-1.js', '/assets/phone-1.css']
const asked = (url: string, mode = 'cors', method = 'GET') => answerOf({ url: origin + url, mode, method }, origin, '/me', files)

describe('what a worker answers', () => {
  it.each(['/me', '/me/', '/me/print', '/me?lang=en'])('is the page at %s', url => expect(asked(url, 'navigate')).toBe('/me'))

  it('is the files of the page', () => expect(asked('/assets/phone-1.js')).toBe('/assets/phone-1.js'))

  it.each([
    ['/v1/me', 'cors', 'GET'], ['/v1/me/codes', 'cors', 'POST'], ['/v1/places/510000000000', 'cors', 'GET'], ['/wall', 'navigate', 'GET'],
    ['/menu', 'navigate', 'GET'], ['/', 'navigate', 'GET'], ['/me', 'cors', 'GET'], ['/assets/phone-1.js', 'cors', 'HEAD'], ['/assets/other.js', 'cors', 'GET'],
  ])('is nothing else: %s, %s, %s', (url, mode, method) => expect(asked(url, mode, method)).toBeNull())

  it('is nothing of another host', () => expect(answerOf({ url: 'https://other.example/me', mode: 'navigate', method: 'GET' }, origin, '/me', files)).toBeNull())
})

describe('a worker', () => {
  const handlers = new Map<string, (event: never) => void>()
  const cache = { addAll: vi.fn(async () => {}), match: vi.fn(async (): Promise<Response | undefined> => undefined) }
  const deleted: string[] = []
  const network = vi.fn(async () => new Response('network'))
  const scope = {
    location: { origin },
    caches: { open: async () => cache, keys: async () => ['healthpass-me-old', 'healthpass-me-new', 'other'], delete: async (name: string) => { deleted.push(name); return true } },
    fetch: network, skipWaiting: vi.fn(async () => {}), clients: { claim: vi.fn(async () => {}) },
    addEventListener: (type: string, act: (event: never) => void) => handlers.set(type, act),
  } as unknown as WorkerScope

  async function send(type: string, event: object = {}) {
    const done: Promise<unknown>[] = []
    handlers.get(type)!({ waitUntil: (work: Promise<unknown>) => done.push(work), respondWith: (work: Promise<unknown>) => done.push(work), ...event } as never)
    return await Promise.all(done)
  }

  beforeEach(() => {
    handlers.clear()
    deleted.length = 0
    keepShell(scope, { address: '/me', build: 'new', files })
  })

  it('keeps the page and its files when it is installed', async () => {
    await send('install')
    const [kept] = cache.addAll.mock.calls[0] as unknown as [(Request | string)[]]
    expect(kept.map(one => (typeof one === 'string' ? one : one.url))).toEqual([`${origin}/me`, ...files])
  })

  it('takes away what it kept of a build before, and nothing of others', async () => {
    await send('activate')
    expect(deleted).toEqual(['healthpass-me-old'])
  })

  it('answers from what it keeps, else from the network, and the API not at all', async () => {
    const page = { url: `${origin}/me/print`, mode: 'navigate', method: 'GET' }
    expect(await (await send('fetch', { request: page }) as [Response])[0].text()).toBe('network')
    cache.match.mockResolvedValueOnce(new Response('kept'))
    expect(await (await send('fetch', { request: page }) as [Response])[0].text()).toBe('kept')
    expect(await send('fetch', { request: { url: `${origin}/v1/me`, mode: 'cors', method: 'GET' } })).toEqual([])
  })
})
