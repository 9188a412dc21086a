import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, type EffectScope } from 'vue'
import { isOldAnswer } from '../../src/hotline/freshAnswer'
import { useLookup } from '../../src/hotline/useLookup'

const request = { query: '13800138000', purpose: 'own_code', callId: undefined } as const
const answer = (personId: string) => Response.json({ results: [{ personId }], asOf: '2022-09-01T12:00:00+08:00' })
const problem = (status: number, code: string, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ code, title: code, status }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } })

const fetched = vi.fn<typeof fetch>()
const onExpired = vi.fn()
let scope: EffectScope
let lookup: ReturnType<typeof useLookup>

beforeEach(() => {
  vi.useFakeTimers()
  fetched.mockReset()
  onExpired.mockReset()
  vi.stubGlobal('fetch', fetched)
  scope = effectScope()
  lookup = scope.run(() => useLookup(() => 'token', onExpired))!
})

afterEach(() => { scope.stop(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('a lookup', () => {
  it('states its purpose and carries the token', async () => {
    fetched.mockResolvedValueOnce(answer('a'))
    await lookup.search(request)
    const [path, init] = fetched.mock.calls[0]!
    expect(path).toBe('/v1/hotline/lookups')
    expect(JSON.parse(init!.body as string)).toEqual({ query: '13800138000', purpose: 'own_code' })
    expect(init!.headers).toMatchObject({ Authorization: 'Bearer token' })
    expect(lookup.answer.value?.results[0]?.personId).toBe('a')
  })

  it('obeys Retry-After before it tries again by itself', async () => {
    fetched.mockResolvedValueOnce(problem(429, 'rate_limited', { 'Retry-After': '3' })).mockResolvedValueOnce(answer('a'))
    const done = lookup.search(request)
    await vi.advanceTimersByTimeAsync(2_999)
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(lookup.problem.value?.code).toBe('rate_limited')
    await vi.advanceTimersByTimeAsync(1_501)
    await done
    expect(fetched).toHaveBeenCalledTimes(2)
    expect(lookup.problem.value).toBeNull()
    expect(lookup.answer.value?.results[0]?.personId).toBe('a')
  })

  it('stops trying after three more refusals', async () => {
    fetched.mockImplementation(async () => problem(429, 'rate_limited', { 'Retry-After': '1' }))
    const done = lookup.search(request)
    await vi.advanceTimersByTimeAsync(60_000)
    await done
    expect(fetched).toHaveBeenCalledTimes(4)
    expect(lookup.busy.value).toBe(false)
    expect(lookup.retryAt.value).toBeNull()
  })

  it('is not tried again once cleared', async () => {
    fetched.mockResolvedValueOnce(problem(429, 'rate_limited', { 'Retry-After': '3' }))
    const done = lookup.search(request)
    await vi.advanceTimersByTimeAsync(1_000)
    lookup.clear()
    await vi.advanceTimersByTimeAsync(60_000)
    await done
    expect(fetched).toHaveBeenCalledTimes(1)
    expect([lookup.problem.value, lookup.answer.value, lookup.retryAt.value, lookup.busy.value]).toEqual([null, null, null, false])
  })

  it('never shows an earlier caller\'s answer that comes late', async () => {
    let answerFirst = (_: Response) => {}
    fetched.mockImplementationOnce(() => new Promise(resolve => { answerFirst = resolve })).mockResolvedValueOnce(answer('second'))
    const first = lookup.search(request)
    await lookup.search(request)
    answerFirst(answer('first'))
    await first
    expect(lookup.answer.value?.results[0]?.personId).toBe('second')
  })

  it('asks for a new sign-in when the token is no longer taken', async () => {
    fetched.mockResolvedValueOnce(problem(401, 'unauthorized'))
    await lookup.search(request)
    expect(onExpired).toHaveBeenCalledOnce()
  })

  it('says so when no answer comes at all, and asks again by itself until one comes', async () => {
    fetched.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(new Response('<html>', { status: 502 })).mockResolvedValueOnce(answer('a'))
    const done = lookup.search(request)
    await vi.advanceTimersByTimeAsync(0)
    expect(lookup.problem.value?.code).toBe('unreachable')
    expect(lookup.retryAt.value).not.toBeNull()
    await vi.advanceTimersByTimeAsync(500)
    expect(lookup.problem.value).toMatchObject({ status: 502, code: 'http_502' })
    await vi.advanceTimersByTimeAsync(1_000)
    await done
    expect(lookup.problem.value).toBeNull()
    expect(lookup.answer.value?.results[0]?.personId).toBe('a')
  })

  it('does not wait longer for an answer than somebody on the phone would', async () => {
    vi.spyOn(AbortSignal, 'timeout').mockImplementation(ms => { timeouts.push(ms); return new AbortController().signal })
    const timeouts: number[] = []
    fetched.mockResolvedValueOnce(answer('a'))
    await lookup.search(request)
    expect(timeouts).toEqual([3_000])
  })

  it('gives up an outage in the end', async () => {
    fetched.mockRejectedValue(new TypeError('network'))
    const done = lookup.search(request)
    await vi.advanceTimersByTimeAsync(10 * 60_000)
    await done
    expect(fetched).toHaveBeenCalledTimes(31)
    expect([lookup.busy.value, lookup.retryAt.value, lookup.problem.value?.code]).toEqual([false, null, 'unreachable'])
  })

  it('keeps the answer before through an outage, and says that it is the one before', async () => {
    fetched.mockResolvedValueOnce(answer('a')).mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(answer('b'))
    await lookup.search(request)
    expect(lookup.earlier.value).toBe(false)
    const done = lookup.search({ ...request, query: '13800138001' })
    await vi.advanceTimersByTimeAsync(0)
    expect([lookup.answer.value?.results[0]?.personId, lookup.earlier.value]).toEqual(['a', true])
    await vi.advanceTimersByTimeAsync(10_000)
    await done
    expect([lookup.answer.value?.results[0]?.personId, lookup.earlier.value]).toEqual(['b', false])
  })

  it('takes the answer before away where this lookup has an answer of its own: nobody', async () => {
    fetched.mockResolvedValueOnce(answer('a')).mockResolvedValueOnce(problem(404, 'person_not_found'))
    await lookup.search(request)
    await lookup.search(request)
    expect([lookup.answer.value, lookup.earlier.value, lookup.problem.value?.code]).toEqual([null, false, 'person_not_found'])
  })
})

it('calls an answer old when its time lies more than a minute back', () => {
  const now = Date.parse('2022-09-01T12:01:00+08:00')
  expect(isOldAnswer('2022-09-01T12:00:00+08:00', now)).toBe(false)
  expect(isOldAnswer('2022-09-01T11:59:59+08:00', now)).toBe(true)
})
