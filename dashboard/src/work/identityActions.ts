import type { DocumentLink, Duplicate } from '../api/identity'

const linkActions = ['approve_link', 'refuse_link'] as const
const duplicateActions = ['ask_merge', 'keep_apart', 'approve_merge', 'refuse_merge'] as const
export type LinkAction = typeof linkActions[number]
export type DuplicateAction = typeof duplicateActions[number]

/** What the server lets the account do with a document link, as far as this page knows how. */
export const linkActionsOf = (link: DocumentLink): LinkAction[] => linkActions.filter(action => link.actions.includes(action))

/** What the server lets the account do with two registrations. */
export const duplicateActionsOf = (duplicate: Duplicate): DuplicateAction[] => duplicateActions.filter(action => duplicate.actions.includes(action))

/** What is given with an action: the number as it stands on the document, a note, or nothing. */
export function givenWithLink(action: LinkAction, link: DocumentLink): 'number' | 'note' | null {
  return action === 'refuse_link' ? 'note' : link.way === 'link' ? 'number' : null
}

export const givenWithDuplicate = (action: DuplicateAction): 'note' | null => (action === 'approve_merge' ? null : 'note')

/** Whether it leaves all as it is, so that it is asked for as what harms. */
export const leavesAllApart = (action: LinkAction | DuplicateAction): boolean => action === 'refuse_link' || action === 'refuse_merge' || action === 'keep_apart'
