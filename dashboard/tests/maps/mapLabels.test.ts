import { expect, it } from 'vitest'
import { placeLabels, widthOf } from '../../src/maps/mapLabels'

const at = (text: string, x: number, y: number) => ({ code: text, text, x, y })
const boxes = (labels: ReturnType<typeof placeLabels>) => labels.map(label => {
  const half = widthOf(label.text) * label.fontSize / 2
  return { left: label.x - half, right: label.x + half, top: label.y - label.fontSize / 2, bottom: label.y + label.fontSize / 2 }
})

it('leaves a name that has room where its region is', () =>
  expect(placeLabels([at('Chengdu', 100, 100), at('Garzê', 400, 100)], 16)).toEqual([
    { ...at('Chengdu', 100, 100), fontSize: 16 }, { ...at('Garzê', 400, 100), fontSize: 16 }]))

it('moves a name that would lie on another one', () => {
  const [, second] = placeLabels([at('Chengdu', 100, 100), at('Deyang', 110, 110)], 16)
  expect(second?.y).not.toBe(110)
})

it('puts no two names upon each other, however many there are, and keeps the first ones', () => {
  const wishes = Array.from({ length: 60 }, (_, i) => at(`Region ${i}`, 100 + i % 6 * 25, 100 + Math.floor(i / 6) * 9))
  const labels = placeLabels(wishes, 16)
  expect(labels[0]).toMatchObject({ text: 'Region 0', x: 100, y: 100 })
  expect(labels.length).toBeLessThan(60)
  boxes(labels).forEach((a, i, all) => all.slice(i + 1).forEach(b =>
    expect(a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top).toBe(false)))
})
