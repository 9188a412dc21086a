import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Withdrawal = Schemas['LeavingResponse']

// It answers when every board knows it.
const timeoutMs = 60_000

const base = '/v1/withdrawals'
const path = (id: string) => `${base}/${encodeURIComponent(id)}`

/** Takes a withdrawal on paper; another name than the registered one is answered like nobody. */
export const takeWithdrawal = (body: Schemas['LeavingRequest'], token: string) => call<Withdrawal>(base, { method: 'POST', body, token })

/** A withdrawal and whose it is, masked; each look is in the audit trail. */
export const getWithdrawal = (id: string, token: string, signal?: AbortSignal) => call<Answer<'/v1/withdrawals/{id}'>>(path(id), { token, signal })

export const approveWithdrawal = (id: string, name: string, token: string) => call<Withdrawal>(`${path(id)}/approval`, { method: 'POST', body: { name }, token, timeoutMs })

export const refuseWithdrawal = (id: string, text: string, token: string) => call<Withdrawal>(`${path(id)}/rejection`, { method: 'POST', body: { text }, token })
