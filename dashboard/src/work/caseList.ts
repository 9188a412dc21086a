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

const knownActions = ['approve', 'reject', 'reverse'] as const
export type Action = typeof knownActions[number]

/** What may be done: as the list says, and where the case is not in it as the rule of two persons says. The server decides. */
export function actionsOf(listed: Case | undefined, assignment: Assignment, userName: string): Action[] {
  const allowed = listed?.actions ?? (assignment.status === 'pending' && assignment.maker !== userName ? ['approve', 'reject'] : [])
  return knownActions.filter(action => allowed.includes(action))
}

/** Whether the server is still at work on it. */
export const isRunning = (assignment: Assignment): boolean => assignment.status === 'applying' || assignment.status === 'reversing'
