import { afterEach, describe, expect, it, vi } from 'vitest'
import { call } from '../../src/api/http'
import { serverNow } from '../../src/api/serverNow'

describe('the time of the server', () => {
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is told by its answers, whatever the screen\'s clock says', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-27T09:00:00Z'), toFake: ['Date'] })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { headers: { date: 'Mon, 30 Nov 2026 02:32:00 GMT' } })))
    await call('/v1/cases')
    vi.setSystemTime(Date.parse('2026-11-27T09:01:00Z'))
    expect(new Date(serverNow()).toISOString()).toBe('2026-11-30T02:33:00.000Z')
  })

  it('stays what it was when an answer does not tell it', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-27T09:00:00Z'), toFake: ['Date'] })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}', { headers: { date: 'Mon, 30 Nov 2026 02:32:00 GMT' } })))
    await call('/v1/cases')
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('{}')))
    await call('/v1/cases')
    expect(new Date(serverNow()).toISOString()).toBe('2026-11-30T02:32:00.000Z')
  })
})
