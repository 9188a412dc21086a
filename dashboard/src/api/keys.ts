import type { Answer, Schemas } from './answer'
import { call } from './http'

export type ApiKey = Schemas['KeyView']

export type NewKey = Schemas['KeyRequest']

/** A secret that is told this once. */
export type IssuedKey = Schemas['KeyIssued']

/** The keys in force of the account's region. */
export const getKeys = (token: string, signal?: AbortSignal) => call<Answer<'/v1/keys'>>('/v1/keys', { token, signal })

/** Creates a key. */
export const createKey = (body: NewKey, token: string) => call<IssuedKey>('/v1/keys', { method: 'POST', body, token })

/** Gives a key a new secret; the old one stays for a while. */
export const rotateKey = (keyId: string, overlapMinutes: number, token: string) =>
  call<IssuedKey>(`/v1/keys/${keyId}/secrets`, { method: 'POST', body: { overlapMinutes }, token })

/** Revokes a key. */
export const revokeKey = (keyId: string, token: string) => call<undefined>(`/v1/keys/${keyId}`, { method: 'DELETE', token })
