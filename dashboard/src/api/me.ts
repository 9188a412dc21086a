import type { Schemas } from './answer'
import { call } from './http'

export type Colour = Schemas['PersonResponse']['colour']

/** A line of what became of the own code. */
export interface MeEvent { at: string, kind: string, colour: Colour, reasonCode: string }

/** Whoever is signed in on this phone, masked; `sessions` is 0 where nobody could be asked. */
export type Me = Schemas['PersonResponse'] & { sessions: number, events: MeEvent[] }

/** A code to show. */
export type HealthCode = Schemas['CodeResponse']

export interface Application {
  document: { type: string, number: string, country?: string }
  name: string
  phone: string
  regionCode: string
}

/** What a six-digit code on its way to a phone belongs to. */
export interface Ticket { ticket: string, maskedPhone: string, expiresAt: string }

export interface MeLookup { at: string, by: string, purpose: string, region: string | null }

export interface Appeal {
  appealId: string
  state: string
  openedAt: string
  dueAt: string
  reasonCode: string
  text: string
  answer?: string | null
  answeredAt?: string | null
}

export interface PrintedCode { code: string, maskedName: string, maskedDocument: string, issuedAt: string, expiresAt: string }

// Somebody stands at a gate: what has not come by then is asked for again.
const showMs = 5_000

const base = '/v1/me'
const byCookie = true

/** Asks for a six-digit code to the phone of an application. */
export const apply = (application: Application) => call<Ticket>(`${base}/applications`, { method: 'POST', body: application, byCookie })

/** Registers or finds whoever has the phone, and signs this one in. */
export const signIn = (ticket: string, code: string) => call<Me>(`${base}/sessions`, { method: 'POST', body: { ticket, code }, byCookie })

export const getMe = (signal?: AbortSignal) => call<Me>(base, { signal })

/** A fresh code. */
export const showCode = (signal?: AbortSignal) => call<HealthCode>(`${base}/codes`, { method: 'POST', byCookie, signal, timeoutMs: showMs })

export const signOut = () => call<void>(`${base}/sessions/current`, { method: 'DELETE', byCookie })

export const signOutEverywhere = () => call<void>(`${base}/sessions`, { method: 'DELETE', byCookie })

/** Who looked the person up, newest first. */
export const getMeLookups = async () => (await call<{ items: MeLookup[] }>(`${base}/lookups`)).items

export const getMyAppeals = async () => (await call<{ items: Appeal[] }>(`${base}/appeals`)).items

export const openAppeal = (text: string) => call<Appeal>(`${base}/appeals`, { method: 'POST', body: { text }, byCookie })

/** A code for paper; the one before ends. */
export const printCode = () => call<PrintedCode>(`${base}/printed-codes`, { method: 'POST', byCookie })

export const endPrintedCode = () => call<void>(`${base}/printed-codes`, { method: 'DELETE', byCookie })
