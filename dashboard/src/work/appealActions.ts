import type { Appeal } from '../api/appeals'

const knownActions = ['accept', 'uphold', 'decline', 'approve_upholding', 'refuse_upholding'] as const
export type AppealAction = typeof knownActions[number]

/** What the server lets the account do with it, as far as this page knows how. */
export const appealActionsOf = (appeal: Appeal): AppealAction[] => knownActions.filter(action => appeal.actions.includes(action))

/** What is said with an action: an answer that the person reads, a note to the first official, or nothing. */
export function saysWith(action: AppealAction): 'answer' | 'note' | null {
  return action === 'uphold' || action === 'decline' ? 'answer' : action === 'refuse_upholding' ? 'note' : null
}

/** Whether it makes the colour stay, so that it is asked for as what harms. */
export const isAgainst = (action: AppealAction): boolean => action === 'decline' || action === 'refuse_upholding'
