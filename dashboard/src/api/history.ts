import { call } from './http'
import type { Scans } from './regionView'

/** A region's numbers at the end of a day, or so far; counts of persons are null where they are too small to publish. */
export interface HistoryDay {
  date: string
  registered: number | null
  adoptionRate: number | null
  active: number | null
  shows: number
  scans: Scans
  settled: boolean
}

/** A region's numbers at a moment of a day, counted from its midnight. */
export interface HistoryPoint { at: string, registered: number | null, active: number | null, shows: number, scans: Scans }

/** A region's target and when it will be reached at today's pace. */
export interface Target {
  code: string
  name: string
  by: string | null
  adoptionRate: number | null
  venueCoverage: number | null
  inheritedFrom?: string | null
  registered: number | null
  rate: number | null
  pacePerDay: number | null
  reachedOn?: string | null
  behind: boolean
}

interface Ask { token?: string, signal?: AbortSignal }

const of = (code: string) => `/v1/regions/${encodeURIComponent(code)}`

/** A day's points, five minutes apart. */
export const getDay = async (code: string, date: string, ask: Ask) =>
  (await call<{ points: HistoryPoint[] }>(`${of(code)}/history/${date}`, ask)).points

/** One day's numbers; null when that day is not there. */
export const getDayTotals = async (code: string, date: string, ask: Ask) =>
  (await call<{ days: HistoryDay[] }>(`${of(code)}/history?from=${date}&to=${date}`, ask)).days.find(day => day.date === date) ?? null

/** The numbers of a region's children at the end of a day. */
export const getChildrenDay = async (code: string, date: string, ask: Ask) =>
  (await call<{ children: { code: string, registered: number | null, adoptionRate: number | null }[] }>(`${of(code)}/children/history?date=${date}`, ask)).children

/** The targets of a region and its children. */
export const getTargets = async (code: string, ask: Ask) =>
  (await call<{ targets: Target[] }>(`${of(code)}/targets`, ask)).targets
