import { describe, expect, it } from 'vitest'
import type { Target } from '../../src/api/history'
import { serviceWarnings } from '../../src/service/serviceState'
import { forecastOf } from '../../src/wall/forecast'
import { panels } from './views'

const target = (change: Partial<Target>): Target => ({
  code: 'a', name: 'a', by: '2022-12-31', adoptionRate: 0.8, venueCoverage: null, registered: 1, rate: 0.5, pacePerDay: 10, reachedOn: '2022-12-01', behind: false, ...change,
})

describe('the forecast of a target', () => {
  it('has a date at today\'s pace', () => expect(forecastOf(target({}), 0.5)).toEqual({ state: 'onTrack', rate: 0.8, date: '2022-12-01' }))
  it('says when the date is too late', () => expect(forecastOf(target({ behind: true }), 0.5)?.state).toBe('behind'))
  it('makes no date up where nothing moves', () => expect(forecastOf(target({ reachedOn: null, behind: true }), 0.5)).toMatchObject({ state: 'never', date: null }))
  it('is over when the rate is there', () => expect(forecastOf(target({ reachedOn: null }), 0.8)?.state).toBe('reached'))
  it('is not there without a target', () => {
    expect(forecastOf(target({}), null)).toBeNull()
    expect(forecastOf(null, 0.5)).toBeNull()
    expect(forecastOf(target({ adoptionRate: null }), 0.5)).toBeNull()
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
