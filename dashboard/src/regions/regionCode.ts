export const provinceCode = '510000000000'

const prefixLengths = [2, 4, 6, 9, 12]

/** True for a 12-digit statistical code of this province. */
export const isRegionCode = (text: string): boolean => /^51\d{10}$/.test(text)

/** Depth in the tree: 0 province, 1 city, 2 county, 3 township, 4 village. */
export function depthOf(code: string): number {
  return prefixLengths.findIndex(length => /^0*$/.test(code.slice(length)))
}

/** The codes from the province down to the region itself; a parent is a prefix padded with zeros. */
export function pathTo(code: string): string[] {
  return prefixLengths.slice(0, depthOf(code) + 1).map(length => code.slice(0, length).padEnd(12, '0'))
}

/** True when a region lies in another; a region contains itself. */
export const contains = (region: string, other: string): boolean => pathTo(other).includes(region)

/** The parent's code, or null above the province. */
export function parentOf(code: string): string | null {
  return pathTo(code).at(-2) ?? null
}
