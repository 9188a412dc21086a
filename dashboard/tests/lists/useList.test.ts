import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref, type EffectScope } from 'vue'
import { Problem } from '../../src/api/problem'
import { useList, type Stretch } from '../../src/lists/useList'

const asked = vi.fn<(after: string | null, token: string, signal: AbortSignal) => Promise<Stretch<string>>>()
const expire = vi.fn()
let scope: EffectScope
let list: ReturnType<typeof useList<string>>

beforeEach(() => {
  asked.mockReset()
  expire.mockReset()
  scope = effectScope()
  list = scope.run(() => useList<string>({ token: ref('token'), expire }, asked))!
})

afterEach(() => scope.stop())

describe('a list', () => {
  it('is read stretch by stretch', async () => {
    asked.mockResolvedValueOnce({ rows: ['a'], next: 'b' }).mockResolvedValueOnce({ rows: ['b'] })
    await list.read()
    await list.read(list.next.value)
    expect(asked.mock.calls.map(call => call.slice(0, 2))).toEqual([[null, 'token'], ['b', 'token']])
    expect(list.rows.value).toEqual(['a', 'b'])
    expect(list.next.value).toBeNull()
  })

  it('shows what was asked for last, whichever answer comes last', async () => {
    let late = (_: Stretch<string>) => {}
    asked.mockImplementationOnce(() => new Promise(resolve => { late = resolve })).mockResolvedValueOnce({ rows: ['new'] })
    const old = list.read()
    await list.read()
    late({ rows: ['old'] })
    await old
    expect(list.rows.value).toEqual(['new'])
    expect(asked.mock.calls[0]![2].aborted).toBe(true)
  })

  it('keeps what it has, and says why it is not the latest', async () => {
    asked.mockResolvedValueOnce({ rows: ['a'] }).mockRejectedValueOnce(new Problem(503, 'storage_unavailable', '')).mockResolvedValueOnce({ rows: ['b'] })
    await list.read()
    await list.read()
    expect([list.rows.value, list.unread.value?.code, list.readTime.value]).toEqual([['a'], 'storage_unavailable', expect.any(String)])
    await list.read()
    expect([list.rows.value, list.unread.value]).toEqual([['b'], null])
  })

  it('does one thing, and says what went wrong with it beside the list', async () => {
    let busy = false
    await list.act(async token => { busy = list.busy.value; list.said.value = `done with ${token}` })
    expect([busy, list.busy.value, list.said.value]).toEqual([true, false, 'done with token'])
    await list.act(() => Promise.reject(new Error('no answer')))
    expect([list.said.value, list.failed.value?.code, list.unread.value]).toEqual(['', 'unreachable', null])
  })

  it('tells the shell of a session that is over', async () => {
    asked.mockRejectedValueOnce(new Problem(401, 'session_invalid', ''))
    await list.read()
    await list.act(() => Promise.reject(new Problem(401, 'session_invalid', '')))
    expect(expire).toHaveBeenCalledTimes(2)
  })
})
