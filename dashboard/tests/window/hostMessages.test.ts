import { describe, expect, it, vi } from 'vitest'
import { errorOf, hostOf, tellHost } from '../../src/window/hostMessages'
import { themeOf } from '../../src/window/themes'

const origins = ['https://portal.example', 'https://www.portal.example']

describe('the page that embeds a window', () => {
  it('is one of those that may, as it is named', () => expect(hostOf('https://www.portal.example', origins)).toBe('https://www.portal.example'))

  it.each(['https://evil.example', 'https://portal.example.evil.example', 'https://portal.example/', '*', '', 'null'])('is nobody else: %s', named => {
    expect(hostOf(named, origins)).toBeNull()
  })

  it('need not be named where there is but one', () => {
    expect(hostOf(undefined, ['https://portal.example'])).toBe('https://portal.example')
    expect(hostOf(undefined, origins)).toBeNull()
  })
})

describe('what a window says', () => {
  it('goes to that page alone, with its version', () => {
    const parent = { postMessage: vi.fn() }
    tellHost(parent, 'https://portal.example', { type: 'height', height: 500 })
    expect(parent.postMessage.mock.calls).toEqual([[{ healthpass: 1, type: 'height', height: 500 }, 'https://portal.example']])
  })

  it('goes nowhere where nobody may hear it', () => {
    const parent = { postMessage: vi.fn() }
    tellHost(parent, null, { type: 'applied' })
    expect(parent.postMessage).not.toHaveBeenCalled()
  })

  it.each([[0, 'unreachable'], [429, 'busy'], [500, 'unavailable'], [503, 'unavailable']])('tells of an outage what it is: %i', (status, code) => {
    expect(errorOf(status)).toEqual({ type: 'error', code })
  })

  it.each([400, 404, 409])('tells nothing of what somebody typed: %i', status => expect(errorOf(status)).toBeNull())
})

it('has no colour but those that can be read', () => {
  expect(themeOf('green')).toBe('green')
  expect(themeOf('pink')).toBe('blue')
  expect(themeOf(['red'])).toBe('blue')
})
