import type { Schemas } from './answer'
import { call } from './http'

/** Who is in a venue, as far as its gates have counted. */
export type Presence = Schemas['PresenceView']

const path = (id: string, what: string) => `/v1/venues/${encodeURIComponent(id)}/${what}`

export const getPresence = (id: string, token: string, signal?: AbortSignal) => call<Presence>(path(id, 'presence'), { token, background: true, signal })

export const setCapacity = (id: string, capacity: number | null, token: string) =>
  call<Presence>(path(id, 'capacity'), { method: 'PUT', body: { capacity } satisfies Schemas['CapacityRequest'], token })

export const setKeeper = (id: string, account: string | null, token: string) =>
  call<Schemas['VenueResponse']>(path(id, 'keeper'), { method: 'PUT', body: { account } satisfies Schemas['KeeperRequest'], token })
