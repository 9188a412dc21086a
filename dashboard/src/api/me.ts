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

export type Family = Schemas['FamilyList']
export type Member = Schemas['MemberItem']
export type MemberDetail = Schemas['MemberResponse']
export type Relation = Member['relation']

// Somebody stands at a gate: what has not come by then is asked for again.
const showMs = 5_000
// It answers when every board knows it.
const leavingMs = 60_000

const base = '/v1/me'
const byCookie = true

/** Asks for a six-digit code to the phone of an application. */
export const apply = (application: Application) => call<Ticket>(`${base}/applications`, { method: 'POST', body: application, byCookie })

/** Registers or finds whoever has the phone, and signs this one in. */
export const signIn = (ticket: string, code: string, link: string | null = null) =>
  call<Me>(`${base}/sessions`, { method: 'POST', body: { ticket, code, ...(link ? { link } : {}) }, byCookie })

/** Says that the link of a text was opened. */
export const openLink = (link: string) => call<void>('/v1/texts/openings', { method: 'POST', body: { link } })

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

/** Whom the person holds, and who holds the person. */
export const getFamily = () => call<Family>(`${base}/members`)

/** Asks for a six-digit code to the phone of somebody who is to be held. */
export const applyForMember = (application: Application & { relation: Relation, birthDate?: string }) => call<Ticket>(`${base}/members/applications`, { method: 'POST', body: application, byCookie })

export const addMember = (ticket: string, code: string) => call<Member>(`${base}/members`, { method: 'POST', body: { ticket, code }, byCookie })

export const getMember = (id: string, signal?: AbortSignal) => call<MemberDetail>(`${base}/members/${id}`, { signal })

/** A fresh code of a member. */
export const showMember = (id: string, signal?: AbortSignal) => call<HealthCode>(`${base}/members/${id}/codes`, { method: 'POST', byCookie, signal, timeoutMs: showMs })

export const letGo = (id: string) => call<void>(`${base}/members/${id}`, { method: 'DELETE', byCookie })

export const leaveHolder = (id: string) => call<void>(`${base}/holders/${id}`, { method: 'DELETE', byCookie })

/** A correction that officials decide on. */
export interface CorrectionCase { correctionId: string, state: string, fields: string[], openedAt: string, dueAt: string | null, answer?: string | null, answeredAt?: string | null }

export const getMyCorrections = async () => (await call<{ items: CorrectionCase[] }>(`${base}/corrections`)).items

/** At once. */
export const correctHome = (regionCode: string) => call<Me>(`${base}/corrections`, { method: 'POST', body: { regionCode }, byCookie })

/** Asks for a six-digit code to the new phone. */
export const sendPhoneCode = (phone: string) => call<Ticket>(`${base}/corrections/phone`, { method: 'POST', body: { phone }, byCookie })

export const correctPhone = (ticket: string, code: string) => call<Me>(`${base}/corrections/phone/confirmation`, { method: 'POST', body: { ticket, code }, byCookie })

/** Two officials decide on it. */
export const askForName = (name: string) => call<CorrectionCase>(`${base}/corrections/name`, { method: 'POST', body: { name }, byCookie })

/** What goes at once when somebody withdraws, and what stays until when. */
export type LeavingTerms = Schemas['LeavingTermsView']

export const getLeavingTerms = () => call<LeavingTerms>(`${base}/withdrawal`)

/** Asks for a six-digit code to the own phone, to withdraw. */
export const sendLeavingCode = () => call<Ticket>(`${base}/withdrawal/code`, { method: 'POST', byCookie })

/** Answers when the registration has ended everywhere. */
export const withdraw = (ticket: string, code: string) => call<void>(`${base}/withdrawal`, { method: 'POST', body: { ticket, code }, byCookie, timeoutMs: leavingMs })

export type Scan = Schemas['ScanItem']

/** Where the person was scanned lately, newest first. */
export const getMyScans = async () => (await call<{ items: Scan[] }>(`${base}/scans`)).items

/** A file with all that is kept of the person. */
export const dataAddress = `${base}/data`
