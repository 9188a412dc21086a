import { describe, expect, it } from 'vitest'
import type { Forecast } from '../../src/api/history'
import { serviceWarnings } from '../../src/service/serviceState'
import { bandText } from '../../src/wall/bandText'
import { outlookOf } from '../../src/wall/forecast'
import { panels } from './views'

const forecast = (change: Partial<Forecast>): Forecast => ({
  code: 'a', name: 'a', state: 'within', historyDays: 30, through: '2022-11-01', method: 'logistic', errors: [], by: '2022-12-31', adoptionRate: 0.8,
  inheritedFrom: null, missing: 100, pacePerDay: 10, neededPerDay: 2, earliest: '2022-11-20', likely: '2022-12-01', latest: '2022-12-20', late: false, ...change,
})
const words = (key: string, values?: Record<string, string>) => [key, ...Object.values(values ?? {})].join(' ')

describe('the outlook on a target', () => {
  it('has a likely day and a band', () => expect(outlookOf(forecast({}), 0.5)).toEqual({
    state: 'onTrack', late: false, rate: 0.8, date: '2022-12-01', band: { from: '2022-11-20', until: '2022-12-20' },
  }))
  it('says when the day is too late', () => expect(outlookOf(forecast({ late: true }), 0.5)).toMatchObject({ state: 'behind', late: true }))
  it('makes no day up further ahead than a forecast goes', () => {
    const far = forecast({ state: 'beyond', earliest: null, likely: null, latest: null, late: null })
    expect(outlookOf(far, 0.5)).toMatchObject({ state: 'beyond', late: false, date: null })
    expect(outlookOf({ ...far, late: true }, 0.5)?.late).toBe(true)
  })
  it('says nothing of too little history', () =>
    expect(outlookOf(forecast({ state: 'not_enough_data', method: null, earliest: null, likely: null, latest: null, late: null }), 0.5)).toMatchObject({ state: 'unknown', late: false }))
  it('is over when the rate is there', () => expect(outlookOf(forecast({ late: true }), 0.8)).toMatchObject({ state: 'reached', late: false }))
  it('is not there without a target', () => {
    expect(outlookOf(forecast({}), null)).toBeNull()
    expect(outlookOf(null, 0.5)).toBeNull()
    expect(outlookOf(forecast({ adoptionRate: null, state: 'no_target' }), 0.5)).toBeNull()
  })
  it('tells the band by month and day', () => {
    const told = (change: Partial<Forecast>) => bandText(outlookOf(forecast(change), 0.5)!, words)
    expect(told({})).toBe('wall.forecast.band 11-20 12-20')
    expect(told({ latest: null })).toBe('wall.forecast.open 11-20')
    expect(told({ earliest: null, latest: null })).toBe('')
    expect(told({ state: 'reached' })).toBe('')
  })
})

describe('the service', () => {
  const { service } = panels()
  it('is fine when all of it is', () => expect(serviceWarnings(service)).toEqual({ nodes: false, database: false, numbers: false }))
  it.each([
    ['nodes', { nodesAlive: 2 }],
    ['database', { databaseFailingSeconds: 1 }],
    ['database', { lagSeconds: 31 }],
    ['numbers', { reportAgeSeconds: 6 }],
  ] as const)('deserves a look at its %s for %o', (what, change) =>
    expect(serviceWarnings({ ...service, ...change })).toEqual({ nodes: false, database: false, numbers: false, [what]: true }))
})
