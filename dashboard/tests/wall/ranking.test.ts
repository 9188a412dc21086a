import { describe, expect, it } from 'vitest'
import { nextInPlaylist } from '../../src/wall/playlist'
import { rank } from '../../src/wall/ranking'
import { noShade, rateRange, shadeOf } from '../../src/maps/shades'
import { chengdu, province, view, zigong } from './views'

const codes = (ranking: ReturnType<typeof rank>) => ranking.rows.map(row => row.region.code)

describe('the ranking', () => {
  it('goes by adoption rate, not by size, with unknown rates last', () => {
    const ranking = rank([
      view('a', 0, { adoptionRate: null, registered: 900 }),
      view('b', 0, { adoptionRate: 0.2, registered: 5 }),
      view('c', 0, { adoptionRate: 0.3, registered: 1 }),
    ])
    expect(ranking.by).toBe('rate')
    expect(codes(ranking)).toEqual(['c', 'b', 'a'])
    expect(ranking.rows.map(row => row.rank)).toEqual([1, 2, 3])
  })

  it('goes by people registered where no population is known', () => {
    const ranking = rank([view('a', 0, { adoptionRate: null, registered: 3 }), view('b', 0, { adoptionRate: null, registered: 7 })])
    expect(ranking.by).toBe('registered')
    expect(codes(ranking)).toEqual(['b', 'a'])
  })

  it('holds still between equals', () => {
    expect(codes(rank([view('b', 0), view('a', 0)]))).toEqual(['a', 'b'])
  })

  it('gives equals the same rank and leaves out those they take up', () => {
    const rates = { a: 0.4, b: 0.3, c: 0.3, d: 0.1, e: null, f: null }
    const rows = rank(Object.entries(rates).map(([code, adoptionRate], i) => view(code, 0, { adoptionRate, registered: i }))).rows
    expect(rows.map(row => [row.region.code, row.rank])).toEqual([['a', 1], ['c', 2], ['b', 2], ['d', 4], ['f', 5], ['e', 5]])
  })

  it('does so by people registered too', () => {
    const rows = rank([7, 5, 5, 0, 0].map((registered, i) => view(`${i}`, 0, { adoptionRate: null, registered }))).rows
    expect(rows.map(row => row.rank)).toEqual([1, 2, 2, 4, 4])
  })
})

describe('the shades of the map', () => {
  it('span the rates there are, however tiny', () => expect(rateRange([0.00003, 0.00001, 0.00002])).toEqual([0.00001, 0.00003]))

  it('have room where all rates are the same or none is known', () => {
    for (const rates of [[0.4, 0.4], [0, 0], []]) {
      const [low, high] = rateRange(rates)
      expect(high).toBeGreaterThan(low)
    }
  })
})

describe('a shade', () => {
  it('goes from the darkest for the lowest rate to the brightest for the highest', () => {
    expect(shadeOf(0.1, [0.1, 0.3])).toBe('rgb(15 43 84)')
    expect(shadeOf(0.3, [0.1, 0.3])).toBe('rgb(98 216 232)')
    expect(shadeOf(0.2, [0.1, 0.3])).toBe('rgb(24 126 190)')
  })

  it('is none where there is no rate', () => expect(shadeOf(null, [0, 1])).toBe(noShade))
})

describe('a rotating wall', () => {
  it('goes through the children and comes home', () => {
    const seen = [province]
    for (let turn = 0; turn < 4; turn++) seen.push(nextInPlaylist(province, [chengdu, zigong], seen.at(-1)!))
    expect(seen).toEqual([province, chengdu, zigong, province, chengdu])
  })

  it('comes home from a region that somebody wandered off to, and stays at a home without children', () => {
    expect(nextInPlaylist(province, [chengdu], '510104000000')).toBe(province)
    expect(nextInPlaylist(province, [], province)).toBe(province)
  })
})
