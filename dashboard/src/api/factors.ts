import type { Answer, Schemas } from './answer'
import { call } from './http'
import type { SessionState } from './sessions'

export type Factor = Schemas['FactorView']
export type FactorList = Schemas['FactorList']
export type TotpSetUp = Schemas['TotpSetUp']
export type PasskeySetUp = Schemas['PasskeySetUp']
export type PasskeyChallenge = Schemas['PasskeyChallenge']

const own = '/v1/sessions/factors'
const current = '/v1/sessions/current/factor'

/** The account's second factors, and what its roles ask for. */
export const getFactors = (token: string) => call<Answer<'/v1/sessions/factors'>>(own, { token })

/** Begins to set up an app; the secret is told this once. */
export const beginTotp = (token: string) => call<TotpSetUp>(`${own}/totp`, { method: 'POST', token })

/** Finishes it with a code that the app shows. */
export const finishTotp = (body: Schemas['TotpRequest'], token: string) => call<Factor>(`${own}/totp/completion`, { method: 'POST', body, token })

/** Begins to have a passkey made. */
export const beginPasskey = (token: string) => call<PasskeySetUp>(`${own}/passkeys`, { method: 'POST', token })

/** Finishes it with what the browser answers. */
export const finishPasskey = (body: Schemas['PasskeyRequest'], token: string) => call<Factor>(`${own}/passkeys/completion`, { method: 'POST', body, token })

/** Removes a factor. */
export const removeFactor = (factorId: string, token: string) => call<void>(`${own}/${encodeURIComponent(factorId)}`, { method: 'DELETE', token })

/** Begins to show a passkey: for what is approved with it, or for nothing in particular. */
export const beginShow = (effect: string | null, token: string) =>
  call<PasskeyChallenge>(`${current}/challenge`, { method: 'POST', body: (effect ? { effect } : {}) as Schemas['ChallengeRequest'], token })

/** Shows a factor. */
export const showFactor = (body: Partial<Schemas['ShownFactor']>, token: string) =>
  call<SessionState>(current, { method: 'POST', body, token })
