const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

function valueOf(group: string): number {
  let value = 0
  for (let at = group.length - 1; at >= 0; at--) {
    const digit = alphabet.indexOf(group[at]!)
    if (digit < 0) return Number.NaN
    value = value * 45 + digit
  }
  return value
}

/** Reads Base45 (RFC 9285) strictly: null for what stands for no bytes. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  const left = text.length % 3
  if (left === 1) return null
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (left ? 1 : 0))
  let to = 0
  for (let at = 0; at < text.length; at += 3) {
    const group = text.slice(at, at + 3)
    const value = valueOf(group)
    if (!(value <= (group.length === 3 ? 0xFFFF : 0xFF))) return null
    if (group.length === 3) bytes[to++] = value >> 8
    bytes[to++] = value & 0xFF
  }
  return bytes
}
