export interface LabelWish { code: string, text: string, x: number, y: number }

// The middle first, then a little to each side of it.
const shifts = [[0, 0], [0, -0.75], [0, 0.75], [-0.9, 0], [0.9, 0], [-0.9, -0.75], [0.9, -0.75], [-0.9, 0.75], [0.9, 0.75], [0, -1.3], [0, 1.3]] as const
const lineHeight = 1.15
// Room between two names on one line.
const gap = 0.25
const tries = [1, 0.86, 0.74]

/** Width of a text in its own font sizes: a Chinese character is as wide as high, a Latin one about half. */
export const widthOf = (text: string): number => [...text].reduce((width, character) => width + (character > '\u2e7f' ? 1 : 0.56), 0)

/**
 * Where each name goes on the map, none upon another: names move a little and get smaller before one is left out, which
 * then is the one that came last.
 */
export function placeLabels(wishes: LabelWish[], fontSize: number): (LabelWish & { fontSize: number })[] {
  const taken: { left: number, right: number, top: number, bottom: number }[] = []
  return wishes.flatMap(wish => {
    for (const size of tries.map(factor => factor * fontSize)) {
      for (const [right, down] of shifts) {
        const [half, x, y] = [(widthOf(wish.text) + gap) * size / 2, wish.x + right * size, wish.y + down * size]
        const box = { left: x - half, right: x + half, top: y - lineHeight * size / 2, bottom: y + lineHeight * size / 2 }
        if (taken.some(other => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top)) continue
        taken.push(box)
        return [{ ...wish, x, y, fontSize: size }]
      }
    }
    return []
  })
}
