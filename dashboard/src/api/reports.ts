import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

export type ReportRow = Schemas['ReportRow']

export type DailyReport = Schemas['DailyReport']

export type ReportVersion = Schemas['ReportVersion']

const path = (date: string) => `/v1/reports/daily/${encodeURIComponent(date)}`

/** The reports that were issued lately, newest day first and newest version first. */
export const getReports = async (token: string, signal?: AbortSignal) =>
  (await call<Answer<'/v1/reports/daily'>>('/v1/reports/daily', { token, signal })).reports

/** A whole report, counties included; the newest version unless one is named. */
export const getReport = (date: string, version: number | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/reports/daily/{date}'>>(`${path(date)}?level=county&format=json${version ? `&version=${version}` : ''}`, { token, signal })

/** Has a print noted, and answers the watermark for it. */
export const notePrint = (date: string, version: number, lang: string, token: string) =>
  call<Answer<'/v1/reports/daily/{date}/prints', 'post'>>(`${path(date)}/prints?lang=${lang}`, { method: 'POST', body: { version } satisfies Schemas['PrintRequest'], token })

/** Has the day computed anew and the next version issued. */
export const correctReport = (date: string, reason: string, token: string) =>
  call<Answer<'/v1/reports/daily/{date}/corrections', 'post'>>(`${path(date)}/corrections`, { method: 'POST', body: { reason } satisfies Schemas['CorrectionRequest'], token })

/** Has the browser save an export. */
export const saveReport = (date: string, version: number, format: 'csv' | 'xlsx', lang: string, token: string) =>
  download(`${path(date)}?level=county&version=${version}&format=${format}&lang=${lang}`, `healthpass-daily-${date}-v${version}.${format}`, token)
