import type { Schemas } from './answer'
import { call } from './http'

const path = (venueId: string) => `/v1/venues/${encodeURIComponent(venueId)}/screen`

/** The key of a venue's screen, or another one: whoever has it can show what the screen shows. */
export const giveScreen = (venueId: string, renew: boolean, token: string) =>
  call<Schemas['ScreenView']>(path(venueId), { method: 'POST', body: { renew } satisfies Schemas['ScreenRequest'], token })

export const endScreen = (venueId: string, token: string) => call<void>(path(venueId), { method: 'DELETE', token })
