import { describe, expect, it } from 'vitest'
import { takeOutcome } from '../../src/session/providerReturn'

describe('the way back from the identity provider', () => {
  it('leaves the address as it was before', () => {
    expect(takeOutcome('https://hp.example/audit?action=signed_in&signIn=done#top')).toEqual({ outcome: 'done', rest: '/audit?action=signed_in#top' })
    expect(takeOutcome('https://hp.example/work?signIn=openid_failed')).toEqual({ outcome: 'openid_failed', rest: '/work' })
  })

  it('says nothing that anybody else has written there', () => {
    expect(takeOutcome('https://hp.example/work?signIn=Call+12345')).toEqual({ outcome: null, rest: '/work' })
  })

  it('says nothing of an address that nobody came back to', () => {
    expect(takeOutcome('https://hp.example/work?region=510100000000')).toEqual({ outcome: null, rest: '/work?region=510100000000' })
  })
})
