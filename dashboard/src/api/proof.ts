/** What stands for the token of a session that is kept in a cookie: whose cookie a page means, and no secret. */
const inCookie = 'cookie:'

/** The mark of a session in a cookie. */
export const cookieMark = (sessionId: string) => inCookie + sessionId

/** What only our own pages can send along: a form of another site cannot. */
export const ownPage: Record<string, string> = { 'X-Requested-With': 'HealthPass' }

/** The headers that show who calls. A cookie comes by itself; with it goes what only our own pages can send, and which session they mean. */
export function proofOf(token: string | undefined): Record<string, string> {
  if (!token) return {}
  return token.startsWith(inCookie)
    ? { ...ownPage, 'X-Session': token.slice(inCookie.length) }
    : { Authorization: `Bearer ${token}` }
}

/** The token that a hub is shown; none where a cookie comes by itself. */
export const shownToken = (token: string | undefined) => (token && !token.startsWith(inCookie) ? token : '')
