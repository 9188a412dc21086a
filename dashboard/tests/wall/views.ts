import type { Panels } from '../../src/api/panels'
import type { RegionsChanged, RegionView } from '../../src/api/regionView'

export const province = '510000000000'
export const chengdu = '510100000000'
export const zigong = '510300000000'

/** The server's time, `seconds` after noon. */
export const at = (seconds: number) => new Date(Date.UTC(2022, 8, 1, 4, 0, seconds)).toISOString()

export const view = (code: string, seconds: number, change: Partial<RegionView> = {}): RegionView => ({
  code, name: code, level: 'city', population: 1000, populationBasis: 'census', registered: 100, adoptionRate: 0.1,
  activeToday: 50, showsToday: 1000, scansToday: { allow: 90, check: 9, deny: 1 },
  colours: { green: 90, yellow: null, red: null }, day: '2022-09-01', asOf: at(seconds), ...change,
})

export const push = (seconds: number, regions: RegionView[] = [], change: Partial<RegionsChanged> = {}): RegionsChanged =>
  ({ watched: province, complete: false, regions, asOf: at(seconds), ...change })

export const panels = (change: Partial<Panels> = {}): Panels => ({
  code: province, coverage: null, channels: null, hubs: [], hubWindowSeconds: 300, asOf: at(0), channelsAsOf: null, withheld: false, areas: [],
  service: { nodesAlive: 3, nodesKnown: 3, lagRecords: 0, lagSeconds: 0, databaseFailingSeconds: 0, reportAgeSeconds: 0.4, nodes: null, asOf: at(0) },
  ...change,
})
