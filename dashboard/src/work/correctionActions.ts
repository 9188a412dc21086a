import type { Correction } from '../api/corrections'

const knownActions = ['accept', 'correct', 'request_correction', 'decline_correction', 'approve_correction', 'refuse_correction'] as const
export type CorrectionAction = typeof knownActions[number]

/** What the server lets the account do with it, as far as this page knows how. */
export const correctionActionsOf = (correction: Correction): CorrectionAction[] => knownActions.filter(action => correction.actions.includes(action))

/** What is given with an action: the name as it stands on the document, an answer that the person reads, a note to the first official, or nothing. */
export function givenWith(action: CorrectionAction): 'name' | 'answer' | 'note' | null {
  return action === 'request_correction' || action === 'approve_correction' ? 'name'
    : action === 'decline_correction' ? 'answer'
      : action === 'refuse_correction' ? 'note' : null
}

/** Whether it leaves all as it is, so that it is asked for as what harms. */
export const leavesAll = (action: CorrectionAction): boolean => action === 'decline_correction' || action === 'refuse_correction'
