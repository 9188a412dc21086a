import { describe, expect, it } from 'vitest'
import { emptyDraft, requestOf } from '../../src/keys/keyDraft'

const now = Date.parse('2022-09-01T04:00:00Z')
const of = (changes: object) => requestOf({ ...emptyDraft(), name: ' north ', owner: ' station ', ...changes }, now)

describe('the request for a key', () => {
  it('is for a region where the scope has twelve digits', () => {
    expect(of({ scope: '510100000000' })).toEqual({
      kind: 'gate', name: 'north', owner: 'station', channel: undefined, regionCode: '510100000000', venueIds: undefined,
      ratePerSecond: 50, documentsPerMinute: undefined, expiresAt: '2023-09-01T04:00:00.000Z',
    })
  })

  it('is for venues otherwise, however they are parted', () => {
    expect(of({ scope: '0JDSE5PMXQ3M8, 0JDSE5PMXQ3M9\n0JDSE5PMXQ3MA' })).toMatchObject({ regionCode: undefined, venueIds: ['0JDSE5PMXQ3M8', '0JDSE5PMXQ3M9', '0JDSE5PMXQ3MA'] })
  })

  it('is for a channel, and knows nothing of venues and documents then', () => {
    expect(of({ kind: 'channel', scope: 'wechat', documentsPerMinute: '30' })).toMatchObject({ channel: 'wechat', venueIds: undefined, regionCode: undefined, documentsPerMinute: undefined })
    expect(of({ kind: 'channel', scope: '' })).toMatchObject({ channel: undefined })
  })
})
