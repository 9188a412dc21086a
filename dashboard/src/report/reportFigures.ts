import type { DailyReport, ReportRow } from '../api/reports'
import { exactCount } from '../format/counts'
import type { Language } from '../i18n/language'

/** The region's name in the reader's language. */
export const rowName = (row: ReportRow, language: Language) => (language === 'en' ? row.nameEn : row.name)

/** A change with its sign, as every digit. */
export const signed = (count: number) => (count > 0 ? `+${exactCount(count)}` : count < 0 ? `−${exactCount(-count)}` : '0')

/** Persons a day, with a decimal while they are few. */
export const perDay = (persons: number) => (persons < 10 ? persons.toFixed(1) : exactCount(Math.round(persons)))

/** All scans of a row. */
export const scansOf = (row: ReportRow) => row.scans.allow + row.scans.check + row.scans.deny

/** Whether a row is behind its target, in adoption or in venue coverage. */
export const isBehind = (row: ReportRow) => Boolean(row.target?.behind || row.target?.coverageBehind)

/** The counties of each city, in the order of the cities. */
export function countiesByCity(report: DailyReport): { city: ReportRow, counties: ReportRow[] }[] {
  return report.cities.map((city) => ({ city, counties: report.counties.filter((county) => county.parent === city.code) }))
}

/** The province and its cities, as far as it is said when they reach their target. */
export const forecastRows = (report: DailyReport): ReportRow[] => [report.province, ...report.cities].filter((row) => row.target?.forecast)

/** The rows of those who are behind, furthest first as the report has it. */
export function laggardRows(report: DailyReport, level: 'city' | 'county'): ReportRow[] {
  const rows = new Map([...report.cities, ...report.counties].map((row) => [row.code, row]))
  return report.laggards.map((code) => rows.get(code)).filter((row): row is ReportRow => row?.level === level)
}
