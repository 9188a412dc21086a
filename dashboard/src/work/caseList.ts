import type { Assignment } from '../api/assignments'
import type { Case } from '../api/cases'

export type Shown = 'all' | 'overdue'

/** Which of the cases the address asks for; anything else asks for all. */
export const readShown = (value: unknown): Shown => (value === 'overdue' ? 'overdue' : 'all')

/** The cases that a filter leaves, in the order in which they came: the earliest due first. */
export function filtered(cases: readonly Case[], shown: Shown, text: string): Case[] {
  const wanted = text.trim().toLowerCase()
  return cases.filter(one => (shown === 'all' || one.overdue)
    && (wanted === '' || [one.title, one.documentNumber, one.maker, one.reasonCode].some(field => field.toLowerCase().includes(wanted))))
}

/** How long until something is due, or since: in days from two days on, else in hours, else in minutes. */
export function untilDue(dueAt: string, now: number): { unit: 'days' | 'hours' | 'minutes', count: number, late: boolean } {
  const ms = Date.parse(dueAt) - now
  const minutes = Math.floor(Math.abs(ms) / 60_000)
  const [unit, count] = minutes >= 2 * 1440 ? ['days', Math.floor(minutes / 1440)] as const
    : minutes >= 60 ? ['hours', Math.floor(minutes / 60)] as const
      : ['minutes', minutes] as const
  return { unit, count, late: ms < 0 }
}

const knownActions = ['approve', 'reject', 'reverse', 'approve_reversal', 'refuse_reversal'] as const
export type Action = typeof knownActions[number]

/** The line below the title of a case: its document, or its reason where the title has the document already. */
export const captionOf = (title: string, one: Case): string => (title.includes(one.documentNumber) ? one.reasonCode : one.documentNumber)

/** Whether it is a decision that binds to what its preview shows. */
export const isApproval = (action: Action): boolean => action === 'approve' || action === 'approve_reversal'

function byRule({ status, maker, reversal }: Assignment, userName: string): readonly string[] {
  if (status === 'applying' || status === 'applied') return ['reverse']
  if (status === 'reversal_requested') return maker !== userName && reversal?.maker !== userName ? ['approve_reversal', 'refuse_reversal'] : []
  return status === 'pending' && maker !== userName ? ['approve', 'reject'] : []
}

/** What may be done: as the list says while the case stands as listed, else by rule, since only what waits is in the list. The server decides. */
export function actionsOf(listed: Case | undefined, assignment: Assignment, userName: string): Action[] {
  // The list knows who opened a case, and not who asked for its reversal.
  const allowed = listed?.state === assignment.status && assignment.status !== 'reversal_requested' ? listed.actions : byRule(assignment, userName)
  return knownActions.filter(action => allowed.includes(action))
}

/** Whether the server is still at work on it. */
export const isRunning = (assignment: Assignment): boolean => assignment.status === 'applying' || assignment.status === 'reversing'
