import { describe, expect, it } from 'vitest'
import type { LateResult, LateScan } from '../../src/api/lateScans'
import { Problem } from '../../src/api/problem'
import { LateQueue, mostQueued } from '../../src/gate/queue/lateQueue'
import type { QueueStore } from '../../src/gate/queue/queueStore'

/** What a device keeps, without the device: what was added is there however often the page begins anew. */
function store(): QueueStore & { kept: Map<number, LateScan> } {
  const kept = new Map<number, LateScan>()
  let next = 1
  return {
    kept,
    async add(scan) { kept.set(next++, scan) },
    async count() { return kept.size },
    async first(most) { return [...kept].slice(0, most).map(([key, scan]) => ({ key, scan })) },
    async remove(keys) { for (const key of keys) kept.delete(key) },
  }
}

const scan = (id: number): LateScan => ({ scanId: `s${id}`, venueId: 'v', direction: 'in', gateId: 'g', code: 'c', scannedAt: '2026-11-30T12:00:00Z', verdict: 'check' })
const recorded = (scans: LateScan[]): LateResult[] => scans.map(({ scanId }) => ({ scanId, status: 'recorded' }))

describe('scans that wait', () => {
  it('go up in their order, in batches, and are taken off once they are recorded', async () => {
    const sent: string[][] = []
    const kept = store()
    const queue = new LateQueue(kept, async scans => { sent.push(scans.map(({ scanId }) => scanId)); return recorded(scans) })
    for (let id = 0; id < 701; id++) await queue.add(scan(id))
    const done: number[] = []
    for (let left = 3; left > 0; left--) done.push((await queue.uploadSome()).done)
    expect(done).toEqual([500, 201, 0])
    expect(sent.flat()).toEqual(Array.from({ length: 701 }, (_, id) => `s${id}`))
    expect(await queue.count()).toBe(0)
  })

  it('stay when nobody answers, for as long as the server asks to wait', async () => {
    const kept = store()
    let problem = new Problem(0, 'unreachable', '')
    const queue = new LateQueue(kept, async () => { throw problem })
    await queue.add(scan(1))
    expect(await queue.uploadSome()).toMatchObject({ done: 0, problem: 'unreachable', waitMs: 3_000 })
    problem = new Problem(503, 'journal_unavailable', '', null, '20')
    expect((await queue.uploadSome()).waitMs).toBeGreaterThanOrEqual(20_000)
    problem = new Problem(401, 'session_invalid', '')
    expect((await queue.uploadSome()).waitMs).toBe(60_000)
    expect(kept.kept.size).toBe(1)
  })

  it('are gone when the answer was lost and the server knows them already', async () => {
    const kept = store()
    const queue = new LateQueue(kept, async scans => scans.map(({ scanId }) => ({ scanId, status: 'known' })))
    await queue.add(scan(1))
    expect(await queue.uploadSome()).toEqual({ done: 1, refused: [], waitMs: null, problem: null })
    expect(kept.kept.size).toBe(0)
  })

  it('that are refused for good are counted and held against nobody; the first that cannot be taken now holds those behind it', async () => {
    const kept = store()
    const queue = new LateQueue(kept, async scans => [
      ...recorded(scans.slice(0, 1)), { code: 'code_expired', status: 400, detail: '' }, { code: 'journal_unavailable', status: 503, detail: '' }, ...recorded(scans.slice(3)),
    ])
    for (let id = 0; id < 4; id++) await queue.add(scan(id))
    expect(await queue.uploadSome()).toEqual({ done: 2, refused: [{ code: 'code_expired', count: 1 }], waitMs: 3_000, problem: null })
    expect([...kept.kept.values()].map(({ scanId }) => scanId)).toEqual(['s2', 's3'])
  })

  it('are there after the page began anew, and there is an end to them', async () => {
    const kept = store()
    await new LateQueue(kept, async scans => recorded(scans)).add(scan(1))
    const next = new LateQueue({ ...kept, count: async () => mostQueued }, async scans => recorded(scans))
    expect(await next.isFull()).toBe(true)
    expect(await new LateQueue(kept, async scans => recorded(scans)).count()).toBe(1)
  })
})
