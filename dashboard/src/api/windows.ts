import type { Schemas } from './answer'
import { call } from './http'
import type { Application, Me, Ticket } from './me'

/** An application window, and the pages that may embed it. */
export type ApplicationWindow = Schemas['WindowView']

/** Somebody has applied in a window. */
export type Applied = Schemas['WindowDone']

const base = (channel: string) => `/v1/windows/${encodeURIComponent(channel)}`

export const getWindow = (channel: string) => call<ApplicationWindow>(base(channel))

/** Asks for a six-digit code to the phone of an application. */
export const applyIn = (channel: string, application: Application) => call<Ticket>(`${base(channel)}/applications`, { method: 'POST', body: application })

/** Registers whoever has the phone. */
export const confirmIn = (channel: string, ticket: string, code: string) => call<Applied>(`${base(channel)}/confirmations`, { method: 'POST', body: { ticket, code } })

/** Signs this device in for whoever comes from a window. */
export const handOver = (ticket: string) => call<Me>('/v1/me/sessions/hand-over', { method: 'POST', body: { ticket }, byCookie: true })
