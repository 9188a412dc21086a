import type { Answer, Schemas } from './answer'
import { call } from './http'

/** A region's numbers at the end of a day, or so far; counts of persons are null where they are too small to publish. */
export type HistoryDay = Schemas['DayView']

/** A region's numbers at a moment of a day, counted from its midnight. */
export type HistoryPoint = Schemas['PointView']

/** A region's target and when it will be reached at today's pace. */
export type Target = Schemas['TargetView']

interface Ask { token?: string, signal?: AbortSignal }

const of = (code: string) => `/v1/regions/${encodeURIComponent(code)}`

/** A day's points, five minutes apart. */
export const getDay = async (code: string, date: string, ask: Ask) =>
  (await call<Answer<'/v1/regions/{code}/history/{date}'>>(`${of(code)}/history/${date}`, ask)).points

/** One day's numbers; null when that day is not there. */
export const getDayTotals = async (code: string, date: string, ask: Ask) =>
  (await call<Answer<'/v1/regions/{code}/history'>>(`${of(code)}/history?from=${date}&to=${date}`, ask)).days.find(day => day.date === date) ?? null

/** The numbers of a region's children at the end of a day. */
export const getChildrenDay = async (code: string, date: string, ask: Ask) =>
  (await call<Answer<'/v1/regions/{code}/children/history'>>(`${of(code)}/children/history?date=${date}`, ask)).children

/** The targets of a region and its children. */
export const getTargets = async (code: string, ask: Ask) =>
  (await call<Answer<'/v1/regions/{code}/targets'>>(`${of(code)}/targets`, ask)).targets
