import type { Answer, Schemas } from './answer'
import { call } from './http'
import { cookieMark } from './proof'

/** A session of this tab; its token is the mark of the cookie that proves it. */
export type Session = Omit<Schemas['SessionResponse'], 'token'> & { token: string }

/** What the server says of a session. */
export type SessionState = Schemas['SessionResponse']

export type SessionView = Schemas['SessionView']

/** Signs a member of staff in, into a cookie that no script reads. */
export async function createSession(userName: string, password: string): Promise<Session> {
  const answer = await call<Answer<'/v1/sessions', 'post'>>(
    '/v1/sessions', { method: 'POST', body: { userName, password, inCookie: true } satisfies Schemas['SessionRequest'] })
  return { ...answer, token: cookieMark(answer.sessionId) }
}

/** How staff may sign in. */
export const getWays = () => call<Schemas['SignInWays']>('/v1/sessions/ways')

/** Where a browser goes to sign in through the identity provider, and comes back from to a page of ours. */
export const providerAddress = (page: string) => `/v1/sessions/openid/start?next=${encodeURIComponent(page)}`

/** The session in the cookie, whosever it is: of whoever has just come back from the identity provider. */
export async function getCookieSession(): Promise<Session> {
  const answer = await call<SessionState>('/v1/sessions/current')
  return { ...answer, token: cookieMark(answer.sessionId) }
}

/** Signs out here. */
export const endSession = (token: string) => call<void>('/v1/sessions/current', { method: 'DELETE', token })

/** Signs out everywhere. */
export const endAllSessions = (token: string) => call<void>('/v1/sessions', { method: 'DELETE', token })

/** Ends another session of the account. */
export const endOtherSession = (sessionId: string, token: string) => call<void>(`/v1/sessions/${encodeURIComponent(sessionId)}`, { method: 'DELETE', token })

/** The account's sessions, newest first. */
export const getSessions = async (token: string, signal?: AbortSignal) => (await call<Answer<'/v1/sessions'>>('/v1/sessions', { token, signal })).sessions

/** Changes the own password. */
export const changePassword = (password: string, newPassword: string, token: string) =>
  call<void>('/v1/sessions/password', { method: 'POST', body: { password, newPassword } satisfies Schemas['PasswordRequest'], token })

/** The session as the server knows it now. */
export const getSession = (token: string) => call<SessionState>('/v1/sessions/current', { token })
