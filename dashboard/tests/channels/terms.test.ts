import { describe, expect, it } from 'vitest'
import { dayBars } from '../../src/channels/dayBars'
import { draftOf, raises, requestOf } from '../../src/channels/termsDraft'

const terms = { applicationsPerMinute: 60, applicationsPerDay: 5_000, origins: ['https://portal.example'], setBy: 'administrator', setAt: '2022-09-01T12:00:00.000+08:00' }
const draft = (changes: object) => ({ ...draftOf({ channel: 'tianfu', terms }), ...changes })

describe('the terms of a channel', () => {
  it('are filled in as they are', () => expect(requestOf(draft({}))).toEqual({ applicationsPerMinute: 60, applicationsPerDay: 5_000, origins: ['https://portal.example'] }))

  it('take origins however they are parted', () => expect(requestOf(draft({ origins: ' https://a.example\nhttps://b.example，https://c.example ' })).origins).toEqual(['https://a.example', 'https://b.example', 'https://c.example']))

  it.each([{ perMinute: '61' }, { perDay: '5001' }, { origins: 'https://portal.example https://other.example' }])('are asked about where they let more in: %o', changes => {
    expect(raises(draft(changes), terms)).toBe(true)
  })

  it.each([{}, { perMinute: '59' }, { origins: '' }, { origins: 'https://portal.example/' }])('are not where they let no more in: %o', changes => {
    expect(raises(draft(changes), terms)).toBe(false)
  })

  it('are asked about the first time', () => expect(raises(draft({}), null)).toBe(true))
})

describe('the bars of the days', () => {
  const day = (date: string, applications: number, confirmed: number) =>
    ({ date, numbers: { applications, confirmed, registrations: 0, bindings: 0, shows: 0, conversion: null, problems: 0 }, problems: [] })

  it('are as high as the highest', () => {
    expect(dayBars([day('1', 50, 25), day('2', 200, 100), day('3', 0, 0)])).toEqual([
      { date: '1', begun: 25, confirmed: 12.5 }, { date: '2', begun: 100, confirmed: 50 }, { date: '3', begun: 0, confirmed: 0 },
    ])
  })

  it('are nothing where nothing was counted', () => expect(dayBars([day('1', 0, 0)])).toEqual([{ date: '1', begun: 0, confirmed: 0 }]))
})
