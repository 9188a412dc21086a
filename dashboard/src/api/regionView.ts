import type { Schemas } from './answer'

export type RegionView = Schemas['RegionView']

export type RegionLevel = RegionView['level']

/** What the wall hub pushes. An empty list of regions is a heartbeat. */
export type RegionsChanged = Schemas['RegionsChanged']
