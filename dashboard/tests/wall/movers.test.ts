import { describe, expect, it } from 'vitest'
import { movesOf } from '../../src/wall/movers'
import { rank } from '../../src/wall/ranking'
import { view } from './views'

const ranked = (rates: Record<string, number | null>) =>
  rank(Object.entries(rates).map(([code, rate]) => view(code, 0, { adoptionRate: rate, registered: Math.round((rate ?? 0) * 1000) })))
const yesterday = (rates: Record<string, number>) =>
  Object.entries(rates).map(([code, rate]) => ({ code, registered: Math.round(rate * 1000), adoptionRate: rate }))
const moves = (today: Record<string, number | null>, before: Record<string, number>) => {
  const { rows, by } = ranked(today)
  return Object.fromEntries(movesOf(rows, by, yesterday(before)))
}

describe('movers', () => {
  it('win and lose places against yesterday', () =>
    expect(moves({ a: 0.3, b: 0.2, c: 0.1 }, { a: 0.1, b: 0.2, c: 0.15 })).toEqual({ a: 2, b: -1, c: -1 }))

  it('stand still when all grow alike', () =>
    expect(moves({ a: 0.3, b: 0.2 }, { a: 0.2, b: 0.1 })).toEqual({ a: 0, b: 0 }))

  it('are not pushed down by a region that yesterday knows nothing of', () =>
    expect(moves({ a: 0.3, new: 0.25, b: 0.2 }, { a: 0.2, b: 0.1 })).toEqual({ a: 0, b: 0 }))

  it('share a place with their equals, so that becoming equal is no loss', () => {
    expect(moves({ a: 0.3, b: 0.3, c: 0.1 }, { a: 0.3, b: 0.2, c: 0.1 })).toEqual({ a: 0, b: 1, c: 0 })
    expect(moves({ a: 0.3, b: 0.2, c: 0.1 }, { a: 0.2, b: 0.2, c: 0.2 })).toEqual({ a: 0, b: -1, c: -2 })
  })

  it('go by people where no rate is known', () => {
    const { rows, by } = rank([view('a', 0, { adoptionRate: null, registered: 9 }), view('b', 0, { adoptionRate: null, registered: 5 })])
    expect(Object.fromEntries(movesOf(rows, by, [{ code: 'a', registered: 1, adoptionRate: null }, { code: 'b', registered: 4, adoptionRate: null }])))
      .toEqual({ a: 1, b: -1 })
  })

  it('are unknown without a yesterday', () => expect(moves({ a: 0.3 }, {})).toEqual({}))
})
