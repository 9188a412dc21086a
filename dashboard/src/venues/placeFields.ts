import type { NewPlace, Place } from '../api/venues'

export type PlaceKind = NonNullable<NewPlace['kind']>
export type PlaceField = 'name' | 'plate' | 'line' | 'trip' | 'carriage' | 'seat'

/** Which fields a kind of place is asked for, and which of them must be there: a bus or taxi needs two. */
export const placeFields: Record<PlaceKind, readonly { field: PlaceField, needed: boolean }[]> = {
  entrance: [{ field: 'name', needed: true }],
  hall: [{ field: 'name', needed: true }],
  floor: [{ field: 'name', needed: true }],
  vehicle: [{ field: 'plate', needed: true }, { field: 'line', needed: true }],
  line: [{ field: 'line', needed: true }, { field: 'trip', needed: false }],
  carriage: [{ field: 'line', needed: true }, { field: 'trip', needed: false }, { field: 'carriage', needed: true }],
  seat: [{ field: 'line', needed: false }, { field: 'carriage', needed: false }, { field: 'seat', needed: true }],
}

export const placeKinds = Object.keys(placeFields) as PlaceKind[]

/** A form that has nothing filled in yet. */
export const emptyPlace = () => ({ kind: 'entrance' as PlaceKind, name: '', nameEn: '', plate: '', line: '', trip: '', carriage: '', seat: '', reason: '' })

/** What is sent: the fields of its kind, and nothing that was typed for another. */
export function placeOf(form: ReturnType<typeof emptyPlace>): NewPlace {
  const asked = placeFields[form.kind].map(one => one.field)
  const given = (field: PlaceField) => asked.includes(field) && form[field].trim() !== '' ? form[field].trim() : null
  return {
    kind: form.kind, name: given('name'), nameEn: form.nameEn.trim() || null, plate: given('plate'), line: given('line'), trip: given('trip'), carriage: given('carriage'), seat: given('seat'),
    reason: form.reason.trim() || null,
  }
}

/** The end of a day that a date field names, as the server takes it; null for at once. */
export const endOfDay = (date: string) => date === '' ? null : `${date}T23:59:59+08:00`

/** Those that are in use, and the venue itself before them. */
export const inUse = (places: readonly Place[]) => places.filter(place => place.state === 'in_use')
