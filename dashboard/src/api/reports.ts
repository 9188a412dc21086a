import { download } from './download'
import { call } from './http'

/** A region's target, and where the region stood against it when the day ended. */
export interface ReportTarget {
  by: string
  adoptionRate: number | null
  venueCoverage: number | null
  inheritedFrom: string | null
  pacePerDay: number
  neededPerDay: number | null
  missing: number
  reachedOn: string | null
  behind: boolean
  coverageBehind: boolean
}

export interface ReportRow {
  rank: number
  rankInParent: number
  code: string
  name: string
  nameEn: string
  level: 'province' | 'city' | 'county'
  parent: string | null
  population: number | null
  populationBasis: 'census' | 'estimate' | null
  registered: number
  rate: number | null
  change: number
  rateChange: number | null
  active: number
  shows: number
  scans: { allow: number, check: number, deny: number }
  venues: number
  venuesScanned: number
  venueCoverage: number | null
  target: ReportTarget | null
}

export interface DailyReport {
  date: string
  version: number
  issuedAt: string
  issuedBy: string
  reason: string | null
  settled: boolean
  summary: { zh: string[], en: string[] }
  province: ReportRow
  cities: ReportRow[]
  counties: ReportRow[]
  laggards: string[]
}

export interface ReportVersion {
  date: string
  version: number
  issuedAt: string
  issuedBy: string
  reason: string | null
  settled: boolean
  sha256: string
}

const path = (date: string) => `/v1/reports/daily/${encodeURIComponent(date)}`

/** The reports that were issued lately, newest day first and newest version first. */
export const getReports = async (token: string, signal?: AbortSignal) =>
  (await call<{ reports: ReportVersion[] }>('/v1/reports/daily', { token, signal })).reports

/** A whole report, counties included; the newest version unless one is named. */
export const getReport = (date: string, version: number | null, token: string, signal?: AbortSignal) =>
  call<DailyReport>(`${path(date)}?level=county&format=json${version ? `&version=${version}` : ''}`, { token, signal })

/** Has a print noted, and answers the watermark for it. */
export const notePrint = (date: string, version: number, lang: string, token: string) =>
  call<{ watermark: string, auditSequence: number }>(`${path(date)}/prints?lang=${lang}`, { method: 'POST', body: { version }, token })

/** Has the day computed anew and the next version issued. */
export const correctReport = (date: string, reason: string, token: string) =>
  call<ReportVersion>(`${path(date)}/corrections`, { method: 'POST', body: { reason }, token })

/** Has the browser save an export. */
export const saveReport = (date: string, version: number, format: 'csv' | 'xlsx', lang: string, token: string) =>
  download(`${path(date)}?level=county&version=${version}&format=${format}&lang=${lang}`, `healthpass-daily-${date}-v${version}.${format}`, token)
