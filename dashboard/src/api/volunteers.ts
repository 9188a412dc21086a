import type { Answer, Schemas } from './answer'
import { call } from './http'
import type { Application, Relation, Ticket } from './me'

export type Volunteer = Schemas['VolunteerView']
export type VolunteerSession = Schemas['VolunteerSessionView']
export type HelpCounts = Schemas['HelpCounts']
export type Help = Schemas['HelpResponse']
export type PrintedCode = Schemas['PrintedCodeResponse']
export type Helps = Schemas['HelpList']

export type Phoneless = Omit<Application, 'phone'>
export interface Relative { document: Application['document'], name: string, phone: string }
export interface InPerson { ticket: string, maskedDocument: string, expiresAt: string }

const base = '/v1/volunteers'

/** The session that goes on, and the count of today. */
export const getVolunteer = (token: string, signal?: AbortSignal) => call<Volunteer>(`${base}/current`, { token, signal })

export const openSession = (request: { regionCode: string, place: string, until: string }, token: string) =>
  call<VolunteerSession>(`${base}/sessions`, { method: 'POST', body: request, token })

export const closeSession = (sessionId: string, token: string) => call<void>(`${base}/sessions/${sessionId}`, { method: 'DELETE', token })

/** A code to the phone of somebody who stands there. */
export const askPerson = (application: Application, token: string) => call<Ticket>(`${base}/applications`, { method: 'POST', body: application, token })

export const confirmPerson = (ticket: string, code: string, token: string) => call<Help>(`${base}/applications/confirmation`, { method: 'POST', body: { ticket, code }, token })

/** Somebody who has no phone. */
export const beginInPerson = (application: Phoneless, token: string) => call<InPerson>(`${base}/in-person`, { method: 'POST', body: application, token })

export const confirmInPerson = (ticket: string, token: string) => call<Help>(`${base}/in-person/confirmation`, { method: 'POST', body: { ticket, present: true }, token })

/** A code to the phone of a relative who is to hold somebody. */
export const askRelative = (application: Phoneless & { relation: Relation, relative: Relative }, token: string) => call<Ticket>(`${base}/family`, { method: 'POST', body: application, token })

export const confirmRelative = (ticket: string, code: string, token: string) => call<Help>(`${base}/family/confirmation`, { method: 'POST', body: { ticket, code }, token })

/** A paper for whoever was helped just now. */
export const printForPerson = (ticket: string, token: string) => call<PrintedCode>(`${base}/printed-codes`, { method: 'POST', body: { ticket }, token })

/** Sessions of the region, newest first. */
export const getSessions = (openOnly: boolean, after: string | null, token: string, signal?: AbortSignal) =>
  call<Answer<'/v1/volunteers/sessions'>>(`${base}/sessions?open=${openOnly}${after ? `&after=${after}` : ''}`, { token, signal })

/** What was counted in the region in the last seven days. */
export const getHelps = (token: string, signal?: AbortSignal) => call<Helps>(`${base}/helps`, { token, signal })
