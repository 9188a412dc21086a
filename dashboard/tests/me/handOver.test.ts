import { describe, expect, it, vi } from 'vitest'
import { linkIn, takeHandOver } from '../../src/me/handOver'

const at = (hash: string) => ({ hash, pathname: '/me', search: '?lang=en' })

describe('what is brought along from an application window', () => {
  it('is taken out of the address', () => {
    const history = { state: { kept: 1 }, replaceState: vi.fn() }
    expect(takeHandOver(at('#enter=abc_-1'), history)).toBe('abc_-1')
    expect(history.replaceState).toHaveBeenCalledWith({ kept: 1 }, '', '/me?lang=en')
  })

  it('is the link of a text, where it is that', () => {
    expect(linkIn({ pathname: '/t/abcdefgh23' })).toBe('abcdefgh23')
    expect(linkIn({ pathname: '/me' })).toBeNull()
    expect(linkIn({ pathname: '/t/<b>' })).toBeNull()
  })

  it.each(['', '#', '#enter=', '#other=abc'])('is nothing otherwise: %s', hash => {
    expect(takeHandOver(at(hash), { state: null, replaceState: () => {} })).toBeNull()
  })
})
