import { encode } from 'uqr'

/** How much of a drawing may be lost: M on a screen, Q on paper that is folded. */
export type QrLevel = 'M' | 'Q'

/** The dark modules of a text's QR code as one path, a module to a unit. */
export function qrPath(text: string, level: QrLevel): { size: number, d: string } {
  const { data, size } = encode(text, { ecc: level, border: 0 })
  return { size, d: data.map((row, y) => rowPath(row, y)).join('') }
}

function rowPath(row: boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const from = x
    while (row[x + 1]) x++
    path += `M${from} ${y}h${x - from + 1}v1h${from - x - 1}z`
  }
  return path
}
