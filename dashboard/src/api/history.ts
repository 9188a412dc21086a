import type { Answer, Schemas } from './answer'
import { call } from './http'

/** A region's numbers at the end of a day, or so far; counts of persons are null where they are too small to publish. */
export type HistoryDay = Schemas['DayView']

/** A region's numbers at a moment of a day, counted from its midnight. */
export type HistoryPoint = Schemas['PointView']

/** When a region is expected to reach its target, how certain that is, and what the gap asks for a day. */
export type Forecast = Schemas['ForecastView']

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

/** The forecasts of a region, which comes first, and of its children. */
export async function getForecasts(code: string, ask: Ask): Promise<Forecast[]> {
  const { forecast, children } = await call<Answer<'/v1/regions/{code}/forecast'>>(`${of(code)}/forecast`, ask)
  return [forecast, ...children]
}
