import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(match => [match[1]!, match[2]!]))

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(tokens.get(one)!), luminance(tokens.get(other)!)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['ground', 'panel', 'raised', 'chosen', 'field']

describe('the colours', () => {
  it.each(['ink', 'dim', 'faint', 'cyan', 'green', 'yellow', 'warn', 'danger-text'])('can be read as text on every ground: %s', text => {
    for (const ground of grounds) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['edge', 'red'])('can be seen as an edge on every ground: %s', edge => {
    for (const ground of grounds) expect(contrast(edge, ground), ground).toBeGreaterThanOrEqual(3)
  })

  it('can be seen as an edge on paper', () => {
    for (const ground of ['paper', 'desk']) expect(contrast('paper-edge', ground), ground).toBeGreaterThanOrEqual(3)
  })

  it.each(['code-green', 'code-yellow', 'code-red'])('are dark enough for a code to be read by: %s', code => {
    expect(contrast(code, 'paper')).toBeGreaterThanOrEqual(7)
    // Many readers see by red light: what matters to them is the red in a colour.
    expect(Number.parseInt(tokens.get(code)!.slice(1, 3), 16)).toBeLessThanOrEqual(0x80)
  })

  it.each(['cyan', 'green', 'yellow', 'red', 'warn', 'edge', 'danger-text'])('carry dark text: %s', ground => {
    expect(contrast('on-bright', ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper-ink', 'paper-dim', 'paper-red', 'paper-link', 'paper-warn'])('can be read on paper: %s', text => {
    for (const ground of ['paper', 'desk', 'paper-head', 'paper-total']) expect(contrast(text, ground), ground).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['paper-link', 'theme-green', 'theme-red', 'theme-slate'])('can be chosen for an application window, as text and with text on it: %s', theme => {
    for (const ground of ['paper', 'desk', 'paper-head', 'paper-total']) expect(contrast(theme, ground), ground).toBeGreaterThanOrEqual(4.5)
  })
})
