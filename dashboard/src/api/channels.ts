import type { Answer, Schemas } from './answer'
import { download } from './download'
import { call } from './http'

/** A channel with its keys, what was agreed with it and what came through it. */
export type Channel = Schemas['ChannelItem']
export type ChannelNumbers = Schemas['ChannelNumbersView']
export type ChannelDay = Schemas['ChannelDayView']
export type ChannelDays = Schemas['ChannelDaysView']
export type NewTerms = Schemas['ChannelTermsRequest']

const of = (channel: string) => `/v1/channels/${encodeURIComponent(channel)}`

export const getChannels = (token: string, signal?: AbortSignal) => call<Answer<'/v1/channels'>>('/v1/channels', { token, signal })

/** The last 30 days of one. */
export const getChannelDays = (channel: string, token: string, signal?: AbortSignal) => call<ChannelDays>(`${of(channel)}/days`, { token, signal })

export const setTerms = (channel: string, body: NewTerms, token: string) => call<unknown>(`${of(channel)}/terms`, { method: 'POST', body, token })

export const removeTerms = (channel: string, token: string) => call<undefined>(`${of(channel)}/terms`, { method: 'DELETE', token })

export const saveChannel = (channel: string, language: string, token: string) =>
  download(`${of(channel)}/export?lang=${language}`, `healthpass-channel-${channel}.csv`, token)
