import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

/** How the venues of a region stand, by the regions below and by category. */
export type VenueCoverage = Schemas['VenueCoverageView']
export type CoverageCell = Schemas['CoverageCellView']
export type CoveragePlace = Schemas['CoveragePlaceView']
export type CoverageState = CoveragePlace['state']

/** Which places are asked for. */
export interface PlaceFilter { region: string, state: CoverageState, category?: string }

const root = '/v1/venues/coverage'
const query = (fields: Record<string, string | null | undefined>) =>
  new URLSearchParams(Object.entries(fields).filter((field): field is [string, string] => Boolean(field[1]))).toString()

export const getCoverage = (region: string, token: string, signal?: AbortSignal) => call<VenueCoverage>(`${root}?${query({ region })}`, { token, signal })

/** Places one by one, to work through. */
export const getPlaces = (filter: PlaceFilter, after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/venues/coverage/places'>>(`${root}/places?${query({ ...filter, after })}`, { token, signal })

/** Has the browser save the list. */
export const savePlaces = (filter: PlaceFilter, format: 'csv' | 'xlsx', lang: string, token: string) =>
  download(`${root}/places/export?${query({ ...filter, format, lang })}`, `places-${filter.state}.${format}`, token)

/** Says which venue an expected place is. */
export const linkPlace = (expectedId: string, venueId: string, token: string) =>
  call<void>(`${root}/expected/${encodeURIComponent(expectedId)}/venue`, { method: 'PUT', body: { venueId } satisfies Schemas['ExpectedLinkRequest'], token })
