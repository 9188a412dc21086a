import { describe, expect, it } from 'vitest'
import type { CoverageCell, VenueCoverage } from '../../src/api/coverage'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { columns, rowsByCategory, rowsByRegion, stateOf, sumOf } from '../../src/venues/coverageTable'
import { mapped, mayHaveMap, rangeOf } from '../../src/venues/coverageMap'
import { barsOf } from '../../src/venues/dayCurve'

const cell = (regionCode: string, category: string, counts: Partial<CoverageCell>): CoverageCell => ({
  regionCode, category, expected: 0, missing: 0, inReview: 0, active: 0, quiet: 0, silent: 0, dead: 0, suspended: 0, ...counts,
})
const coverage = {
  regions: [{ code: '510100000000', name: '成都市' }, { code: '510300000000', name: '自贡市' }],
  cells: [cell('510100000000', 'market', { expected: 3, missing: 1, active: 2 }), cell('510100000000', 'hotel', { dead: 4 }), cell('510300000000', 'market', { inReview: 1, missing: 2 })],
} as unknown as VenueCoverage

describe('the table of coverage', () => {
  it('sums by region, of one category or of all', () => {
    expect(rowsByRegion(coverage, null).map(row => [row.name, row.counts.missing, row.counts.dead])).toEqual([['成都市', 1, 4], ['自贡市', 2, 0]])
    expect(rowsByRegion(coverage, 'hotel').map(row => row.counts.missing)).toEqual([0, 0])
    expect(sumOf(coverage.cells).in_review).toBe(1)
  })

  it('has categories with most missing first', () => {
    expect(rowsByCategory(coverage).map(row => [row.key, row.counts.missing])).toEqual([['market', 3], ['hotel', 0]])
  })

  it('has a word for every column and for what is to be done, in both languages', () => {
    const words = columns.flatMap(column => [`coverage.${column}`, ...(stateOf(column) ? [`coverage.do.${column}`] : [])])
    expect(words.filter(key => !(key in staffZh) || !(key in staffEn))).toEqual([])
  })
})

describe('the map of coverage', () => {
  it('counts those in use whether or not they are scanned at, from none to the most', () => {
    const rows = rowsByRegion(coverage, null)
    expect(rows.map(row => mapped.map(one => row.counts[one]))).toEqual([[1, 0, 6], [2, 1, 0]])
    expect(mapped.map(one => rangeOf(rows, one))).toEqual([[0, 2], [0, 1], [0, 6]])
    expect(rangeOf([], 'missing')).toEqual([0, 1])
  })

  it('is there for the province and its cities', () => {
    expect(['510000000000', '510100000000', '510104000000', '510104017000'].map(mayHaveMap)).toEqual([true, true, false, false])
  })
})

describe('the day\'s curve', () => {
  it('is drawn in shares of its highest hour', () => {
    const hour = (at: number, ins: number, outs: number, checkIns = 0) => ({ hour: at, in: ins, out: outs, checkIns, inside: null })
    expect(barsOf([hour(8, 10, 0), hour(9, 5, 20, 4)]).map(bar => [bar.inShare, bar.outShare, bar.checkShare])).toEqual([[0.5, 0, 0], [0.25, 1, 0.2]])
    expect(barsOf([hour(0, 0, 0)])[0]!.inShare).toBe(0)
  })
})
