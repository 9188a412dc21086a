import { call } from './http'

export interface Session {
  token: string
  expiresAt: string
  userName: string
  roles: string[]
  regionCode: string
}

/** Signs a member of staff in. */
export const createSession = (userName: string, password: string) =>
  call<Session>('/v1/sessions', { method: 'POST', body: { userName, password } })
