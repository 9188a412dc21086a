import type { Schemas } from './answer'

/** Venue codes of one category: registered, and of them with a scan today or without. */
export type CategoryCoverage = Schemas['CategoryView']

export type Coverage = Schemas['CoverageView']

/** Persons who applied through a channel; an empty name stands for several small ones together. */
export type ChannelShare = Schemas['ChannelView']

export type BusyHub = Schemas['HubView']

export type ServiceHealth = Schemas['ServiceView']

/** A functional area: no region, and its numbers are in those of its counties. */
export type Area = Schemas['AreaView']

/** What the wall shows of a region beside its numbers. */
export type Panels = Schemas['PanelsView']
