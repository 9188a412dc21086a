import { describe, expect, it } from 'vitest'
import { emptyPlace, endOfDay, placeFields, placeKinds, placeOf } from '../../src/venues/placeFields'

describe('placeFields', () => {
  it('asks for two fields of a bus or a taxi, and for at least one of every kind', () => {
    expect(placeFields.vehicle).toEqual([{ field: 'plate', needed: true }, { field: 'line', needed: true }])
    for (const kind of placeKinds) expect(placeFields[kind].some(one => one.needed)).toBe(true)
  })

  it('sends what the kind has, and nothing that was typed for another', () => {
    const form = { ...emptyPlace(), kind: 'vehicle' as const, name: '北门', plate: ' 川A12345 ', line: '56路', seat: '3', nameEn: ' ', reason: '' }
    expect(placeOf(form)).toEqual({ kind: 'vehicle', name: null, nameEn: null, plate: '川A12345', line: '56路', trip: null, carriage: null, seat: null, reason: null })
    expect(placeOf({ ...form, kind: 'entrance' as const }).name).toBe('北门')
  })

  it('reads a day as its end in the province, and no day as at once', () => {
    expect(endOfDay('2026-12-01')).toBe('2026-12-01T23:59:59+08:00')
    expect(endOfDay('')).toBeNull()
  })
})
