export type RegionLevel = 'province' | 'city' | 'county' | 'township' | 'village'

export interface Scans { allow: number, check: number, deny: number }

/** Counts by colour; null stands for a count too small to publish. */
export interface Colours { green: number | null, yellow: number | null, red: number | null }

export interface RegionView {
  code: string
  name: string
  level: RegionLevel
  population: number | null
  populationBasis: 'census' | 'estimate' | null
  registered: number
  /** Fraction of the population, 0 to 1. */
  adoptionRate: number | null
  activeToday: number
  showsToday: number
  scansToday: Scans
  colours: Colours
  asOf: string
}

/** What the wall hub pushes as RegionsChanged. An empty list of regions is a heartbeat. */
export interface RegionsChanged {
  watched: string
  complete: boolean
  regions: RegionView[]
  asOf: string
}
