import type { Schemas } from '../../api/answer'
import type { Verdict } from '../../api/bundles'
import type { Problem } from '../../api/problem'
import type { Lane } from '../shift/shift'

/** What fills the screen: a verdict, or that there is none and what to do. A call that failed is never a verdict. */
export type Look = Verdict | 'again'

export interface Shown {
  look: Look
  /** Of a verdict the code of its reason, else the word for what is wrong. */
  word: string
  /** The server's sentence for it, in Chinese. */
  text: string
  maskedName: string | null
  lane: Lane | null
  isOffline: boolean
  /** Until when it stands without another scan. */
  holdMs: number
  /** Whether it is the same code once more, answered as before. */
  isRepeat: boolean
  at: number
}

const holds: Record<Look, number> = { allow: 1_500, check: 3_000, deny: 3_000, again: 2_500 }

type Answer = Schemas['ScanAnswer']

const laneOf = (answer: Answer, sent: Lane): Lane => (sent === 'code' && 'means' in answer && answer.means === 'printed' ? 'printed' : sent)

const shown = (look: Look, rest: Omit<Shown, 'look' | 'holdMs' | 'isRepeat'>): Shown => ({ look, holdMs: holds[look], isRepeat: false, ...rest })

export const ofAnswer = (answer: Answer, lane: Lane, at: number): Shown =>
  shown(answer.verdict, { word: answer.reasonCode, text: answer.reason, maskedName: answer.maskedName, lane: laneOf(answer, lane), isOffline: false, at })

/** A reading or call that came to no verdict. */
export const ofWord = (word: string, at: number, { isOffline = false, lane = null as Lane | null, text = '' } = {}): Shown =>
  shown('again', { word, text, maskedName: null, lane, isOffline, at })

/** A verdict that the gate came to by itself. */
export const ofOffline = (verdict: Verdict, word: string, maskedName: string | null, lane: Lane, at: number): Shown =>
  shown(verdict, { word, text: '', maskedName, lane, isOffline: true, at })

/** The word for a problem: what was read in place of a code says more than that it was none. */
export const wordOf = (problem: Pick<Problem, 'code'> & { reading?: string | null }): string =>
  problem.code === 'code_malformed' && problem.reading ? `reading_${problem.reading}` : problem.code
