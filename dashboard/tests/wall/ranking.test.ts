import { describe, expect, it } from 'vitest'
import { rateRange } from '../../src/wall/mapOption'
import { nextInPlaylist } from '../../src/wall/playlist'
import { rank } from '../../src/wall/ranking'
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
