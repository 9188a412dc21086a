import { describe, expect, it } from 'vitest'
import { faultOfNumber, tidyNumber } from '../../src/gate/reading/documentNumber'
import { readCode } from '../../src/gate/reading/readCode'
import { repeats } from '../../src/gate/reading/repeats'
import { lines } from '../../src/gate/reading/serial'
import { isGateName, gateIdOf, venueIdIn, type Profile } from '../../src/gate/scans/profile'

const live = '0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKM'

describe('what a reader sends', () => {
  it.each([
    [live, live], [live.toLowerCase(), live], [`\u0002${live}\r\n`, live], [`\uFEFF]Q1${live}`, live], [live.replaceAll('0', 'O').replaceAll('1', 'l'), live],
    [[...live].map(one => String.fromCharCode(one.charCodeAt(0) + 0xFEE0)).join(''), live],
  ])('is a live code: %j', (raw, text) => expect(readCode(raw)).toEqual({ kind: 'live', text }))

  it('is a printed code, whose blanks inside belong to it', () => expect(readCode(' hp1:rrqt 9o60$%\t')).toEqual({ kind: 'printed', text: 'HP1:RRQT 9O60$%' }))

  it('is an old live code, whose small letters count', () => {
    const old = `${'Ab0-_'.repeat(14)}z`
    expect(readCode(old)).toEqual({ kind: 'live', text: old })
  })

  it.each([
    ['  ', 'empty'], [live.slice(0, 40), 'cut_off'], [live + live, 'run_together'], ['https://example.org/x', 'web_address'], ['11010519491231002X', 'document_number'], ['6901234567892', 'barcode'],
    ['0A1B2C3D4E5F6', 'venue_id'], [`ш${live.slice(1)}`, 'other_layout'], [`HP1:${'A'.repeat(600)}`, 'too_long'], ['hello', 'foreign'],
  ])('is none, and says what it is instead: %s', (raw, fault) => expect(readCode(raw)).toMatchObject({ kind: 'none', fault }))
})

describe('one code', () => {
  it('counts once within two seconds, and again after', () => {
    const again = repeats()
    expect([again.isAgain('a', 0, false), again.isAgain('a', 1_900, false), again.isAgain('a', 2_100, false), again.isAgain('b', 2_200, false)]).toEqual([false, true, false, false])
  })

  it('counts once for as long as it stays before a camera', () => {
    const again = repeats()
    const seen = Array.from({ length: 60 }, (_, index) => again.isAgain('a', index * 150, true))
    expect(seen.filter(isAgain => !isAgain)).toHaveLength(1)
    expect(again.isAgain('a', 60 * 150 + 2_500, true)).toBe(false)
  })

  it('that got no answer may come again at once', () => {
    const again = repeats()
    again.isAgain('a', 0, false)
    again.forget()
    expect(again.isAgain('a', 100, false)).toBe(false)
  })
})

it('cuts what a serial port sends at its line ends, in whatever pieces it comes', () => {
  const read: string[] = []
  const take = lines(text => read.push(text))
  for (const piece of ['HP1:AB', 'C\r', '\nHP1:', 'D\n', '\r\n', 'rest']) take(piece)
  expect(read).toEqual(['HP1:ABC', 'HP1:D'])
})

describe('a typed number', () => {
  it.each([
    ['11010519491231002X', null], ['110105194912310021', 'document_check_digit_wrong'], ['11010519491331002X', 'document_date_invalid'], ['1101051949123100', 'document_number_malformed'], ['', 'document_number_missing'],
  ])('is looked at before it is sent: %s', (number, fault) => expect(faultOfNumber('resident_id', number)).toBe(fault))

  it('of another document is the server’s to judge', () => expect(faultOfNumber('passport', 'E1234')).toBeNull())

  it('may be typed wide and with blanks', () => expect(tidyNumber(' 110105 1949１２３１ 002x')).toBe('11010519491231002X'))
})

describe('where a gate stands', () => {
  it.each([['0A1B2C3D4E5F6', '0A1B2C3D4E5F6'], ['oa1b2c3d4e5f6', '0A1B2C3D4E5F6'], ['https://code.example/v/0A1B2C3D4E5F6?p=2', '0A1B2C3D4E5F6'], ['0A1B2C3D4E5F', null], ['hello', null]])('is read from a poster: %s', (text, id) => expect(venueIdIn(text)).toBe(id))

  it('is told in the records by a name that they hold', () => {
    const at = { gate: 'north-1', mode: 'staff' } as Profile
    expect([isGateName('north-1'), isGateName('北门'), isGateName('x'.repeat(27))]).toEqual([true, false, false])
    expect([gateIdOf(at), gateIdOf({ ...at, mode: 'visitor' })]).toEqual(['north-1:staff', 'north-1'])
    expect(gateIdOf({ ...at, gate: 'x'.repeat(26) }).length).toBeLessThanOrEqual(32)
  })
})
