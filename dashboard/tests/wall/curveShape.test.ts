import { describe, expect, it } from 'vitest'
import { areaOf, lineOf, marksUpTo, stretchesOf } from '../../src/wall/curveShape'

const box = { left: 10, top: 0, width: 1_440, height: 100 }

describe('the marks of an axis', () => {
  it.each([[0, 1], [0.3, 2], [7, 3], [10, 4], [83, 4], [100, 4], [12_345, 3]])('up to %s are round, few and enough', (highest, fewest) => {
    const marks = marksUpTo(highest)
    expect(marks[0]).toBe(0)
    expect(marks.at(-1)).toBeGreaterThanOrEqual(highest)
    expect(marks.length).toBeLessThanOrEqual(5)
    expect(marks.length).toBeGreaterThanOrEqual(fewest)
    for (const mark of marks) expect(String(mark).length).toBeLessThan(7)
  })
})

describe('a curve', () => {
  it('has a stretch on each side of a gap', () => {
    const stretches = stretchesOf([[0, 0], [60, 5], [120, null], [180, 10], [240, 10]], 10, box)
    expect(stretches).toEqual([[[10, 100], [70, 50]], [[190, 0], [250, 0]]])
    expect(lineOf(stretches)).toBe('M10 100L70 50M190 0L250 0')
    expect(areaOf(stretches, 100)).toBe('M10 100L10 100L70 50L70 100zM190 100L190 0L250 0L250 100z')
  })

  it('is nothing without points', () => {
    expect(lineOf(stretchesOf([], 1, box))).toBe('')
    expect(areaOf(stretchesOf([[5, null]], 1, box), 100)).toBe('')
  })
})
