import { onScopeDispose, ref, shallowRef } from 'vue'
import { sendScan } from '../../api/gate'
import { asProblem, Problem } from '../../api/problem'
import type { useHeld } from '../bundle/useHeld'
import { isOutage } from '../network/outage'
import type { useNetwork } from '../network/useNetwork'
import type { LateQueue } from '../queue/lateQueue'
import { readCode } from '../reading/readCode'
import { repeats } from '../reading/repeats'
import { withProblem, withScan, type Lane, type Shift } from '../shift/shift'
import { decideOffline } from './offline'
import { gateIdOf, type Profile } from './profile'
import { ofAnswer, ofOffline, ofWord, wordOf, type Shown } from './shown'
import { announce } from './sounds'

/** What somebody put before the gate. */
export type Asked = { raw: string, document?: undefined, staysInView?: boolean } | { raw?: undefined, document: { type: string, number: string } }

interface Around {
  profile: () => Profile | null
  held: ReturnType<typeof useHeld>
  network: ReturnType<typeof useNetwork>
  queue: LateQueue | null
  change: (act: (shift: Shift) => Shift) => void
  /** Something was kept for later. */
  onQueued: () => void
  onSignedOut: () => void
}

// Before a camera the same picture comes many times a second: what was wrong with it is said once.
const stays = (asked: Asked) => asked.raw !== undefined && asked.staysInView === true

// Readings that come faster than they are answered; more than this is no queue of people.
const mostWaiting = 8

/** Takes one reading after the other to its verdict. Until a verdict stands in whole, nothing of it is shown. */
export function useScans({ profile, held, network, queue, change, onQueued, onSignedOut }: Around) {
  const shown = shallowRef<Shown | null>(null)
  const last = shallowRef<Shown | null>(null)
  const busy = ref(false)
  const again = repeats()
  let waiting = 0
  let pending = ''
  let tail = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined
  onScopeDispose(() => clearTimeout(timer))

  function close() {
    clearTimeout(timer)
    shown.value = null
  }

  function show(next: Shown) {
    clearTimeout(timer)
    shown.value = last.value = next
    announce(next.look)
    timer = setTimeout(close, next.holdMs)
  }

  function scan(asked: Asked) {
    if (waiting >= mostWaiting) return
    const reading = asked.raw === undefined ? null : readCode(asked.raw)
    const name = reading ? reading.text : `${asked.document!.type} ${asked.document!.number}`
    // Somebody scans once more because it takes long.
    if (waiting > 0 && name === pending) return
    if (again.isAgain(name, performance.now(), stays(asked))) {
      // Before a camera it is the same picture; else the hand wants an answer, and gets the one before.
      if (!busy.value && last.value && !stays(asked)) show({ ...last.value, isRepeat: true })
      return
    }
    waiting++
    pending = name
    busy.value = true
    close()
    tail = tail.then(async () => {
      try {
        const next = await answer(asked)
        again.answered(performance.now())
        show(next)
      } catch (error) {
        if (!stays(asked)) again.forget()
        show(ofWord(error instanceof Problem ? error.code : 'not_kept', Date.now()))
      } finally {
        busy.value = --waiting > 0
      }
    })
  }

  async function answer(asked: Asked): Promise<Shown> {
    const at = profile()!
    const scanId = uuid()
    const scan = {
      scanId, venueId: at.venue.venueId, direction: at.direction, gateId: gateIdOf(at), ...(at.place > 0 ? { place: at.place } : {}),
      ...(asked.document ? { document: asked.document } : { code: asked.raw }),
    }
    const sent: Lane = asked.document ? 'document' : 'code'
    if (network.state.value !== 'away') {
      try {
        const verdict = ofAnswer(await sendScan(scan), sent, Date.now())
        if (network.state.value !== 'live') void network.probe()
        change(shift => withScan(shift, at.direction, verdict.look as 'allow', verdict.lane ?? sent, false))
        return verdict
      } catch (error) {
        const problem = asProblem(error)
        if (!isOutage(problem)) return refused(asked, problem)
        network.note(problem)
      }
    }
    return await decide(asked, scan, at, sent)
  }

  function refused(asked: Asked, problem: Problem): Shown {
    if (!stays(asked)) again.forget()
    if (problem.status === 401) onSignedOut()
    const word = wordOf(problem)
    change(shift => withProblem(shift, word))
    return ofWord(word, Date.now(), { text: problem.detail ?? '' })
  }

  async function decide(asked: Asked, scan: { scanId: string, venueId: string, direction: string, gateId: string, code?: string }, at: Profile, sent: Lane): Promise<Shown> {
    const reading = asked.raw === undefined ? null : readCode(asked.raw)
    const lane: Lane = reading?.kind === 'printed' ? 'printed' : sent
    const scannedAt = new Date().toISOString()
    const offsetMs = held.offsetMs()
    const stop = (word: string) => {
      if (!stays(asked)) again.forget()
      change(shift => withProblem(shift, word))
      return ofWord(word, Date.now(), { isOffline: true, lane })
    }
    if (!queue) return stop('no_store')
    if (await queue.isFull()) return stop('queue_full')
    const decision = await decideOffline({ reading, held: held.held.value, isEnded: held.isEnded.value, now: held.now() })
    if (decision.verdict === null) return stop(decision.word)
    await queue.add({
      ...scan, ...(reading ? { code: reading.text } : {}), scannedAt, verdict: decision.verdict,
      ...(offsetMs === null ? {} : { clockOffsetSeconds: Math.max(-32_768, Math.min(32_767, Math.round(offsetMs / 1_000))) }),
      ...(network.state.value === 'busy' ? { degraded: true } : {}),
    })
    onQueued()
    change(shift => withScan(shift, at.direction, decision.verdict, lane, true))
    return ofOffline(decision.verdict, decision.word, decision.maskedName, lane, Date.now())
  }

  return { shown, last, busy, scan, close }
}

// A gate on a local address without TLS has no randomUUID.
const uuid = (): string => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))]
  .map((byte, at) => (at === 6 ? byte & 0x0F | 0x40 : at === 8 ? byte & 0x3F | 0x80 : byte).toString(16).padStart(2, '0'))
  .join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
