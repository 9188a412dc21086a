import type { Answer, Schemas } from './answer'
import { call } from './http'

export type Session = Schemas['SessionResponse']

/** Signs a member of staff in. */
export const createSession = (userName: string, password: string) =>
  call<Answer<'/v1/sessions', 'post'>>('/v1/sessions', { method: 'POST', body: { userName, password } satisfies Schemas['SessionRequest'] })
