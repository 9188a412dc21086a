import { beforeEach, describe, expect, it } from 'vitest'
import { readSession, writeSession } from '../../src/session/storedSession'

const now = Date.parse('2022-09-01T12:00:00+08:00')
const session = { token: 't', expiresAt: '2022-09-01T20:00:00+08:00', userName: 'agent', roles: ['hotline_agent'], regionCode: '510000000000', sessionId: 's', idleSeconds: 900, mustChangePassword: false, needsFactor: false, hasFactor: false, displayName: '' }
let kept: Map<string, string>
const store = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => { kept.set(key, value) },
  removeItem: (key: string) => { kept.delete(key) },
}

beforeEach(() => { kept = new Map() })

describe('a stored session', () => {
  it('survives a reload until it runs out', () => {
    writeSession(store, session)
    expect(readSession(store, now)).toEqual(session)
    expect(readSession(store, Date.parse(session.expiresAt))).toBeNull()
  })

  it('is gone after signing out', () => {
    writeSession(store, session)
    writeSession(store, null)
    expect(readSession(store, now)).toBeNull()
    expect(kept.size).toBe(0)
  })

  it.each(['{', '"x"', '{}', '{"token":1,"expiresAt":"2099-01-01T00:00:00Z"}', '{"token":"t","expiresAt":"never"}'])('is not read out of %s', text => {
    writeSession(store, session)
    for (const key of kept.keys()) kept.set(key, text)
    expect(readSession(store, now)).toBeNull()
  })
})
