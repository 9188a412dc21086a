import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/wall/wall.css', import.meta.url), 'utf8')
const tokens = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const token = (name: string) => tokens.match(new RegExp(`--${name}: (#[0-9a-f]{6})`))![1]!

const channels = (colour: string) => [1, 3, 5].map(from => parseInt(colour.slice(from, from + 2), 16))
const luminance = (rgb: number[]) => {
  const [r, g, b] = rgb.map(value => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const over = (front: number[], opacity: number, back: number[]) => front.map((value, i) => value * opacity + back[i]! * (1 - opacity))
function contrast(a: number[], b: number[]) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

// The lightest a panel gets, its head row, and a row that is pointed at.
const panel = channels(token('panel-top'))
const grounds = { panel, head: channels(token('head')), pointed: over(channels(token('hover')), 0.35, panel) }

describe('what is written on the wall can be read', () => {
  for (const [ground, colour] of Object.entries(grounds)) {
    it.each(['ink', 'dim', 'faint', 'cyan', 'green', 'yellow', 'red'])(`in --%s on a ${ground}`, name => {
      expect(contrast(channels(token(name)), colour)).toBeGreaterThanOrEqual(4.5)
    })
  }

  it('although it is not current', () => {
    const opacity = Number(css.match(/\[data-freshness="stale"\] \.panel > \* \{ filter: grayscale\(1\); opacity: ([.\d]+);/)![1])
    for (const name of ['ink', 'dim', 'faint']) expect([name, contrast(over(channels(token(name)), opacity, panel), panel) >= 4.5]).toEqual([name, true])
  })
})

it('edges of what can be pressed are seen', () => expect(contrast(channels(token('edge')), channels(token('sky')))).toBeGreaterThanOrEqual(3))
