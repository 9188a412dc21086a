import { describe, expect, it } from 'vitest'
import { characterOf } from '../../src/gate/reading/keys'
import { wedge } from '../../src/gate/reading/wedge'

const plain = { shift: false, ctrl: false, alt: false, meta: false }
const key = (one: string, rest: object = {}) => ({ key: one, code: '', ...plain, ...rest })
const text = 'HP1:RRQT 9O60GO0F%QX'

function board() {
  const readings: string[] = []
  const press = wedge(reading => readings.push(reading))
  let at = 1_000
  return {
    readings,
    type(what: string, gap: number) { return [...what].map(one => press(key(one), at += gap)) },
    end(one = 'Enter', gap = 10, rest = {}) { return press(key(one, rest), at += gap) },
    wait(ms: number) { at += ms },
  }
}

describe('a scanner that types', () => {
  it.each([['Enter', {}], ['Tab', {}], ['j', { ctrl: true, code: 'KeyJ' }], ['m', { ctrl: true, code: 'KeyM' }]])('is heard whatever it ends with: %s', (end, rest) => {
    const { readings, type, end: finish } = board()
    type(text, 10)
    expect(finish(end, 10, rest)).toBe('read')
    expect(readings).toEqual([text])
  })

  it('is heard at its slowest pace, and once where it ends with CR and LF', () => {
    const { readings, type, end } = board()
    type(text, 40)
    end()
    expect(end('j', 10, { ctrl: true, code: 'KeyJ' })).toBe('read')
    expect(readings).toEqual([text])
  })

  it('has its characters kept from the field from the third on', () => {
    expect(board().type('HP1:R', 10)).toEqual(['own', 'own', 'burst', 'burst', 'burst'])
  })

  it('is heard when somebody typed a letter before it', () => {
    const { readings, type, end, wait } = board()
    type('x', 10)
    wait(300)
    type(text, 10)
    end()
    expect(readings).toEqual([text])
  })

  it('is heard through an input method and Shift, by the keys of its board', () => {
    const { readings, end } = board()
    const press = wedge(reading => readings.push(reading))
    const keys: [string, boolean][] = [['KeyH', true], ['KeyP', true], ['Digit1', false], ['Semicolon', true], ['KeyA', false], ['Space', false], ['Digit4', true], ['Digit5', true], ['Digit8', true], ['Equal', true]]
    keys.forEach(([code, shift], index) => press({ ...plain, key: 'Process', code, shift }, 1_000 + index * 10))
    press({ ...plain, key: 'Process', code: 'Enter' }, 1_105)
    expect(readings).toEqual(['HP1:a $%*+'])
    expect(end()).toBe('own')
  })

  it('may send its separators in the middle', () => {
    const { readings, type, end } = board()
    type('HP1:RRQT', 10)
    end(']', 10, { ctrl: true, code: 'BracketRight' })
    type('9O60', 10)
    end()
    expect(readings).toEqual(['HP1:RRQT9O60'])
  })
})

describe('somebody who types', () => {
  it('is not taken for a scanner, however long', () => {
    const { readings, type, end } = board()
    expect(new Set(type('51010419491231002X', 90))).toEqual(new Set(['own']))
    expect(end()).toBe('own')
    expect(readings).toEqual([])
  })

  it('may press a few keys at once', () => {
    const { readings, type, end } = board()
    type('asdf', 5)
    expect(end()).toBe('own')
    expect(readings).toEqual([])
  })

  it('ends nothing by Enter long after', () => {
    const { readings, type, end } = board()
    type(text, 10)
    expect(end('Enter', 400)).toBe('own')
    expect(readings).toEqual([])
  })
})

it('knows no character of a key that is held with Ctrl, or that types none', () => {
  expect(characterOf(key('c', { ctrl: true, code: 'KeyC' }))).toBeNull()
  expect(characterOf(key('Shift', { code: 'ShiftLeft' }))).toBeNull()
  expect(characterOf(key('Process', { code: 'Numpad7' }))).toBe('7')
})
