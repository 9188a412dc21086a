import { describe, expect, it } from 'vitest'
import { depthOf, parentOf, pathTo } from '../../src/regions/regionCode'
import { shortRegionName } from '../../src/regions/regionNames'

describe('a region code', () => {
  it('names its ancestors by its prefixes', () => {
    expect(pathTo('510104017001')).toEqual(['510000000000', '510100000000', '510104000000', '510104017000', '510104017001'])
    expect(pathTo('510000000000')).toEqual(['510000000000'])
  })

  it('has a depth, also where a middle part ends in zeros', () => {
    expect(['510000000000', '511000000000', '511100000000', '510110000000', '510104100000', '510104017100'].map(depthOf))
      .toEqual([0, 1, 1, 2, 3, 4])
  })

  it('has no parent above the province', () => {
    expect(parentOf('510000000000')).toBeNull()
    expect(parentOf('511000000000')).toBe('510000000000')
    expect(parentOf('510104017001')).toBe('510104017000')
  })
})

it.each([
  ['成都市', '成都'], ['甘孜藏族自治州', '甘孜'], ['阿坝藏族羌族自治州', '阿坝'], ['北川羌族自治县', '北川'],
  ['荣县', '荣县'], ['东区', '东区'], ['自流井区', '自流井'],
])('shortens %s to %s on a map', (name, short) => expect(shortRegionName({ code: '519999000000', name }, 'zh')).toBe(short))
