import type { CoverageRow } from './coverageTable'

/** What the map shows, the first at first. */
export const mapped = ['missing', 'in_review', 'in_use'] as const
export type Mapped = typeof mapped[number]

/** From none to the most that a region has; where none has any, all are at the low end. */
export const rangeOf = (rows: readonly CoverageRow[], what: Mapped): [number, number] => [0, Math.max(1, ...rows.map(row => row.counts[what]))]

/** Whether there may be a map: of the province's cities, or of a city's counties. Below that the table stands alone. */
export const mayHaveMap = (region: string): boolean => region.endsWith('00000000')
