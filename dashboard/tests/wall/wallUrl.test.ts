import { describe, expect, it } from 'vitest'
import { readWallUrl, writeWallUrl } from '../../src/wall/wallUrl'

describe('the address of a wall', () => {
  it('reproduces the view it was written from', () => {
    for (const url of [
      { region: '510104017001', kiosk: true, kioskToken: null, language: 'en', rotateSeconds: 20, resumeSeconds: 30 },
      { region: '510000000000', kiosk: false, kioskToken: null, language: 'zh', rotateSeconds: null, resumeSeconds: 60 },
      { region: '513300000000', kiosk: false, kioskToken: null, language: 'en', rotateSeconds: null, resumeSeconds: 60 },
    ] as const) {
      expect(readWallUrl(writeWallUrl(url) as never)).toEqual(url)
    }
  })

  it('says nothing about what is at its default', () => {
    expect(writeWallUrl(readWallUrl({}))).toEqual({})
  })

  it.each(['', '51', '5101040170011', '440000000000', '51010a000000', null])('shows the province for the region %s', region =>
    expect(readWallUrl({ region }).region).toBe('510000000000'))

  it('takes the first of a repeated parameter', () => {
    expect(readWallUrl({ region: ['510100000000', '510300000000'] }).region).toBe('510100000000')
  })

  it.each([['1', 5], ['12.4', 12], ['0', null], ['-3', null], ['soon', null], ['Infinity', null]])('rotates for %s every %s s', (rotate, seconds) =>
    expect(readWallUrl({ rotate }).rotateSeconds).toBe(seconds))
})

it.each([['30', 30], ['1', 5], ['0', 60], ['later', 60], [null, 60]])('goes on after the pause %s, %s s', (resume, seconds) =>
  expect(readWallUrl({ resume }).resumeSeconds).toBe(seconds))

describe('a screen\'s token in the address', () => {
  const token = 'kiosk_abcDEF-123'

  it('makes it a kiosk and is told once', () => {
    const url = readWallUrl({ region: '510100000000', kiosk: token })
    expect(url).toMatchObject({ kiosk: true, kioskToken: token, region: '510100000000' })
    expect(writeWallUrl(url)).toEqual({ region: '510100000000', kiosk: '1' })
  })

  it.each(['1', '0', 'true', 'session_x'])('is not %s', kiosk => expect(readWallUrl({ kiosk }).kioskToken).toBeNull())
})
