import type { Measure, Review } from '../api/venues'

const knownActions = ['check', 'approve', 'send_back', 'decline_venue', 'save', 'submit', 'withdraw'] as const
export type ReviewAction = typeof knownActions[number]

/** What the server lets the account do with a review, as far as this page knows how. */
export const reviewActionsOf = (review: Review): ReviewAction[] => knownActions.filter(action => review.actions.includes(action))

/** Whether the applicant reads why. */
export const saysWhy = (action: ReviewAction): boolean => action === 'send_back' || action === 'decline_venue'

/** Whether it is asked for as what harms. */
export const harms = (action: ReviewAction): boolean => saysWhy(action) || action === 'withdraw'

const knownMeasures = ['approve_measure', 'refuse_measure'] as const
export type MeasureAction = typeof knownMeasures[number]

/** What the server lets the account do with a measure. */
export const measureActionsOf = (measure: Measure): MeasureAction[] => knownMeasures.filter(action => measure.actions.includes(action))

export type VenueMeasure = 'suspend' | 'resume' | 'end'

/** What may be asked to be done to a venue in a state. */
export const measuresFor = (state: string): VenueMeasure[] =>
  state === 'in_use' ? ['suspend', 'end'] : state === 'suspended' ? ['resume', 'end'] : []
