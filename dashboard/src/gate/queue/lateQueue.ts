import type { LateResult, LateScan } from '../../api/lateScans'
import { asProblem } from '../../api/problem'
import { retryAfterMs } from '../../api/retryAfter'
import type { QueueStore } from './queueStore'

/** More a gate does not keep: it stops and says so. */
export const mostQueued = 100_000

// A body of a printed code each stays well below what a node takes.
const batchSize = 500
const pauseMs = 3_000
// A key that is withdrawn, or a form that the server does not know: nothing that a second changes.
const longPauseMs = 60_000

/** What an upload led to: everything is up, or wait so long and go on; `refused` are those that no repeat will bring in, `problem` why the call as a whole was not taken. */
export interface Uploaded { done: number, refused: { code: string, count: number }[], waitMs: number | null, problem: string | null }

type Send = (scans: LateScan[]) => Promise<LateResult[]>

const isFinal = (result: LateResult) => result.status === 'recorded' || result.status === 'known' || (typeof result.status === 'number' && result.status < 500 && result.status !== 429)

/** Scans made without the network, on their way up: in their order, each as often as it needs, and each counted once by its own id. */
export class LateQueue {
  private known: number | null = null

  constructor(private readonly store: QueueStore, private readonly send: Send) {}

  async count(): Promise<number> { return this.known ??= await this.store.count() }

  async isFull(): Promise<boolean> { return await this.count() >= mostQueued }

  /** Keeps a scan; when this is done, no loss of power loses it. */
  async add(scan: LateScan) {
    const before = await this.count()
    await this.store.add(scan)
    this.known = before + 1
  }

  /** Sends the oldest; what is final is taken off, and the first that is not holds those behind it. */
  async uploadSome(): Promise<Uploaded> {
    const batch = await this.store.first(batchSize)
    if (batch.length === 0) {
      this.known = null
      return { done: 0, refused: [], waitMs: null, problem: null }
    }
    let results: LateResult[]
    try {
      results = await this.send(batch.map(({ scan }) => scan))
    } catch (error) {
      const { status, code, retryAfter } = asProblem(error)
      // Nobody answers, or too many ask: the same again later.
      const waitMs = status === 0 ? pauseMs : status < 500 && status !== 429 ? longPauseMs : retryAfterMs(retryAfter, Date.now())
      return { done: 0, refused: [], waitMs, problem: code }
    }
    const open = results.findIndex(result => !isFinal(result))
    const finals = open < 0 ? results : results.slice(0, open)
    await this.store.remove(batch.slice(0, finals.length).map(({ key }) => key))
    this.known = null
    return { done: finals.length, refused: countRefused(finals), waitMs: open < 0 ? null : pauseMs, problem: null }
  }
}

function countRefused(results: LateResult[]) {
  const counts = new Map<string, number>()
  for (const result of results) if ('code' in result) counts.set(result.code, (counts.get(result.code) ?? 0) + 1)
  return [...counts].map(([code, count]) => ({ code, count }))
}
