import { describe, expect, it } from 'vitest'
import type { DailyReport, ReportRow } from '../../src/api/reports'
import { countiesByCity, forecastRows, isBehind, laggardRows, perDay, rowName, scansOf, signed } from '../../src/report/reportFigures'

const row = (code: string, level: ReportRow['level'], parent: string | null, target: Partial<NonNullable<ReportRow['target']>> | null = null) => ({
  code, level, parent, name: '名', nameEn: 'Name', scans: { allow: 1, check: 2, deny: 3 },
  target: target && { behind: false, coverageBehind: false, ...target },
}) as ReportRow

const report = {
  cities: [row('2', 'city', '0'), row('1', 'city', '0', { behind: true })],
  counties: [row('21', 'county', '2'), row('11', 'county', '1', { coverageBehind: true }), row('12', 'county', '1')],
  laggards: ['1', '11', '99'],
} as DailyReport

describe('reportFigures', () => {
  it('groups counties in the order of their cities and keeps a city without any', () => {
    const groups = countiesByCity({ ...report, cities: [...report.cities, row('3', 'city', '0')] })
    expect(groups.map(({ city, counties }) => [city.code, counties.map(({ code }) => code)])).toEqual([['2', ['21']], ['1', ['11', '12']], ['3', []]])
  })

  it('finds the laggards of a level in the order of the report', () => {
    expect(laggardRows(report, 'city').map(({ code }) => code)).toEqual(['1'])
    expect(laggardRows(report, 'county').map(({ code }) => code)).toEqual(['11'])
    expect([...report.cities, ...report.counties].filter(isBehind).map(({ code }) => code)).toEqual(['1', '11'])
  })

  it('finds those of whom it is said when they reach their target, the province first', () => {
    const forecast = { state: 'beyond' } as NonNullable<NonNullable<ReportRow['target']>['forecast']>
    const told = { ...report, province: row('0', 'province', null, { forecast }), cities: [row('2', 'city', '0'), row('1', 'city', '0', { forecast })] }
    expect(forecastRows(told).map(({ code }) => code)).toEqual(['0', '1'])
    expect(forecastRows({ ...report, province: row('0', 'province', null, {}) })).toEqual([])
  })

  it('writes few persons a day with a decimal', () => expect([perDay(0.25), perDay(9.5), perDay(1234.5)]).toEqual(['0.3', '9.5', '1,235']))

  it('writes changes with their sign, names by language and all scans', () => {
    expect([signed(1234), signed(0), signed(-5)]).toEqual(['+1,234', '0', '−5'])
    expect([rowName(report.cities[0]!, 'zh'), rowName(report.cities[0]!, 'en')]).toEqual(['名', 'Name'])
    expect(scansOf(report.cities[0]!)).toBe(6)
  })
})
