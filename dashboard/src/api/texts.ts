import type { Answer, Schemas } from './answer'
import { call } from './http'

export type SentText = Schemas['TextView']

/** The texts that would have gone out, newest first. */
export const getTexts = (token: string, background: boolean, signal?: AbortSignal) => call<Answer<'/v1/texts'>>('/v1/texts', { token, background, signal })
