import type { Answer, Schemas } from './answer'
import { call } from './http'

export type TextCampaigns = Schemas['TextCampaignList']
export type TextCampaign = Schemas['TextCampaignItem']
export type OpenText = Schemas['TextCampaignView']
export type TextTerms = Schemas['TextTermsView']
export type NewText = Schemas['TextCampaignRequest']
export type PhoneKey = Schemas['PhoneKeyDrawn']

const root = '/v1/texts/campaigns'
const path = (...parts: string[]) => [root, ...parts.map(encodeURIComponent)].join('/')

export const getTextCampaigns = (token: string, signal?: AbortSignal) => call<Answer<'/v1/texts/campaigns'>>(root, { token, signal })

export const getTextCampaign = (id: string, token: string, signal?: AbortSignal) => call<OpenText>(path(id), { token, signal })

export const writeText = (body: NewText, token: string) => call<TextCampaign>(root, { method: 'POST', body, token })

/** Approves exactly what was shown. */
export const approveText = (id: string, effect: string, token: string) =>
  call<OpenText>(path(id, 'approval'), { method: 'POST', body: { effect } satisfies Schemas['TextApproval'], token })

/** Does with a campaign what takes a word. */
export const sayOfText = (id: string, deed: 'refusal' | 'stop', text: string, token: string) =>
  call<OpenText>(path(id, deed), { method: 'POST', body: { text } satisfies Schemas['TextNote'], token })

/** Draws the key of pseudonyms; it is told this once. */
export const drawPhoneKey = (token: string) => call<PhoneKey>('/v1/texts/phone-keys', { method: 'POST', token })
