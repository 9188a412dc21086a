import type { Schemas } from './answer'
import { call } from './http'

/** What a venue's code answered to whoever read it. */
export type CheckIn = Schemas['CheckInAnswer']

/** Checks whoever is signed in on this phone in at a venue; a second time within a quarter of an hour is the first. */
export const checkIn = (code: string) => call<CheckIn>('/v1/me/check-ins', { method: 'POST', body: { code } satisfies Partial<Schemas['OwnCheckIn']>, byCookie: true })
