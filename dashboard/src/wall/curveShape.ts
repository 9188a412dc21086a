import type { CurvePoint } from './dayCurve'

const dayMinutes = 1_440
// A day without anything has an axis too.
const leastReach = 0.1

export interface Box { left: number, top: number, width: number, height: number }

/** Round marks from 0 to at least the highest value, four at most beside 0. */
export function marksUpTo(highest: number): number[] {
  const reach = Math.max(highest, leastReach)
  const power = 10 ** Math.floor(Math.log10(reach / 4))
  const step = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(candidate => candidate * 4 >= reach) ?? 10 * power
  return Array.from({ length: Math.ceil(reach / step - 1e-9) + 1 }, (_, i) => Number((i * step).toPrecision(12)))
}

/** The stretches of a curve between its gaps, as points on a box whose top is `highest`. */
export function stretchesOf(points: CurvePoint[], highest: number, { left, top, width, height }: Box): [number, number][][] {
  const stretches: [number, number][][] = []
  let open: [number, number][] | null = null
  for (const [minute, speed] of points) {
    if (speed === null) {
      open = null
      continue
    }
    if (!open) stretches.push(open = [])
    open.push([round(left + minute / dayMinutes * width), round(top + height - speed / highest * height)])
  }
  return stretches
}

/** A line through each stretch. */
export const lineOf = (stretches: [number, number][][]): string => stretches.map(points => `M${points.map(point => point.join(' ')).join('L')}`).join('')

/** The area between each stretch and the bottom of the box. */
export const areaOf = (stretches: [number, number][][], bottom: number): string =>
  stretches.map(points => `M${points[0]![0]} ${bottom}L${points.map(point => point.join(' ')).join('L')}L${points.at(-1)![0]} ${bottom}z`).join('')

const round = (value: number) => Math.round(value * 10) / 10
