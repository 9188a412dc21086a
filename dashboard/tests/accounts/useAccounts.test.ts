import { afterEach, describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import { useAccounts } from '../../src/accounts/useAccounts'

const scope = effectScope()
const list = scope.run(() => useAccounts({ token: ref('token'), expire: () => {} }))!

afterEach(() => vi.unstubAllGlobals())

describe('the accounts', () => {
  it('let something be done while they are still being read', async () => {
    let answer = () => {}
    vi.stubGlobal('fetch', vi.fn(() => new Promise<Response>(resolve => { answer = () => resolve(Response.json({ accounts: [], next: null, cases: [] })) })))
    const reading = list.read()
    const done = vi.fn(() => Promise.resolve())
    await list.act(done)
    expect(done).toHaveBeenCalledOnce()
    answer()
    await vi.waitFor(() => { answer(); expect(list.accounts.value).toEqual([]) })
    await reading
  })

  it('are read with what waits to be granted, and followed without reading that again', async () => {
    const asked: string[] = []
    vi.stubGlobal('fetch', vi.fn((path: string) => {
      asked.push(path.split('?')[0]!)
      if (path.startsWith('/v1/staff/changes/')) return Promise.resolve(Response.json({ changeId: 'two' }))
      if (path.startsWith('/v1/cases')) return Promise.resolve(Response.json({ cases: [{ kind: 'assignment', caseId: 'one' }, { kind: 'staff_change', caseId: 'two' }] }))
      return Promise.resolve(Response.json({ accounts: [{ userName: path.includes('after=') ? 'b' : 'a' }], next: path.includes('after=') ? null : 'a' }))
    }))
    await list.read()
    await list.read(list.next.value)
    expect([list.accounts.value?.map(one => one.userName), list.waiting.value, list.next.value]).toEqual([['a', 'b'], [{ changeId: 'two' }], null])
    expect(asked).toEqual(['/v1/staff', '/v1/cases', '/v1/staff/changes/two', '/v1/staff'])
  })
})
