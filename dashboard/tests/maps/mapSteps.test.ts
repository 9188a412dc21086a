import { describe, expect, it } from 'vitest'
import { stepOf } from '../../src/maps/mapSteps'

const places = [
  { code: 'west', x: 0, y: 50 }, { code: 'middle', x: 50, y: 50 }, { code: 'east', x: 100, y: 55 },
  { code: 'north', x: 52, y: 0 }, { code: 'south', x: 45, y: 100 },
]

describe('the keys of the map', () => {
  it.each([['ArrowLeft', 'west'], ['ArrowRight', 'east'], ['ArrowUp', 'north'], ['ArrowDown', 'south']])('go by %s to the %s', (key, code) =>
    expect(stepOf(places, 'middle', key)).toBe(code))

  it('stay where nothing lies that way', () => expect(stepOf(places, 'west', 'ArrowLeft')).toBe('west'))

  it('begin with the first, and reach first and last at once', () => {
    expect(stepOf(places, null, 'ArrowDown')).toBe('west')
    expect(stepOf(places, 'middle', 'Home')).toBe('west')
    expect(stepOf(places, 'middle', 'End')).toBe('south')
  })

  it('leave other keys alone, and an empty map', () => {
    expect(stepOf(places, 'middle', 'Tab')).toBeNull()
    expect(stepOf([], null, 'ArrowDown')).toBeNull()
  })
})
