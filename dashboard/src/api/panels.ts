import type { RegionLevel } from './regionView'

/** Venue codes of one category: registered, and of them with a scan today or without. */
export interface CategoryCoverage { category: string, label: string, registered: number, active: number, silent: number }

/** Regions of one level below: all of them, those with venues, and of those with a scan today or without. */
export interface LevelCoverage { level: RegionLevel, regions: number, registered: number, active: number, silent: number }

export interface Coverage {
  registered: number
  active: number
  silent: number
  categories: CategoryCoverage[]
  levels: LevelCoverage[]
}

/** Persons who applied through a channel; an empty name stands for several small ones together. */
export interface ChannelShare { channel: string, registered: number, share: number }

export interface BusyHub {
  venueId: string
  name: string
  category: string
  regionCode: string
  regionName: string
  scans: number
  perMinute: number
}

export interface ServiceHealth {
  nodesAlive: number
  nodesKnown: number
  lagRecords: number
  lagSeconds: number
  databaseFailingSeconds: number
  reportAgeSeconds: number
  nodes: { name: string, state: 'alive' | 'silent' | 'changing' | 'gone' }[] | null
  asOf: string
}

/** What the wall hub pushes as PanelsChanged. */
export interface Panels {
  code: string
  coverage: Coverage | null
  channels: ChannelShare[] | null
  hubs: BusyHub[]
  hubWindowSeconds: number
  service: ServiceHealth
  asOf: string
  /** When the channels were counted, up to a minute before the rest. */
  channelsAsOf: string | null
}
