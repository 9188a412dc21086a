import type { CoverageCell, CoverageState, VenueCoverage } from '../api/coverage'

/** The columns of the table, in its order. Each is a list that one can work through, but what is expected and the sum of those in use. */
export const columns = ['expected', 'missing', 'in_review', 'in_use', 'active', 'quiet', 'silent', 'dead', 'suspended'] as const
export type Column = typeof columns[number]

/** What a column counts, as the list of places is asked for it. */
export const stateOf = (column: Column): CoverageState | null => (column === 'expected' || column === 'in_use' ? null : column)

/** A row of the table: a region or a category with its numbers. */
export interface CoverageRow { key: string, name: string, counts: Record<Column, number> }

const fieldsOf: Record<Column, readonly (keyof CoverageCell & ('expected' | 'missing' | 'inReview' | 'active' | 'quiet' | 'silent' | 'dead' | 'suspended'))[]> = {
  expected: ['expected'], missing: ['missing'], in_review: ['inReview'], in_use: ['active', 'quiet', 'silent', 'dead'], active: ['active'], quiet: ['quiet'], silent: ['silent'], dead: ['dead'], suspended: ['suspended'],
}

/** The sum of cells. */
export const sumOf = (cells: readonly CoverageCell[]): Record<Column, number> =>
  Object.fromEntries(columns.map(column => [column, cells.reduce((sum, cell) => fieldsOf[column].reduce((all, field) => all + cell[field], sum), 0)])) as Record<Column, number>

/** A row for each region below, of one category or of all. */
export const rowsByRegion = (coverage: VenueCoverage, category: string | null): CoverageRow[] => coverage.regions.map(({ code, name }) => ({
  key: code, name, counts: sumOf(coverage.cells.filter(cell => cell.regionCode === code && (category === null || cell.category === category))),
}))

/** A row for each category of which there is anything, those with most missing first. */
export const rowsByCategory = (coverage: VenueCoverage): CoverageRow[] => [...new Set(coverage.cells.map(cell => cell.category))]
  .map(category => ({ key: category, name: category, counts: sumOf(coverage.cells.filter(cell => cell.category === category)) }))
  .sort((a, b) => b.counts.missing - a.counts.missing || b.counts.silent + b.counts.dead - a.counts.silent - a.counts.dead || (a.key < b.key ? -1 : 1))
