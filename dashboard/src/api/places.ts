import { call } from './http'

export interface PlaceName { code: string, name: string }

/** A region and the names of those in it; nothing is counted here. */
export type Place = PlaceName & { level: string, children: PlaceName[] }

export const getPlace = (code: string) => call<Place>(`/v1/places/${encodeURIComponent(code)}`)
