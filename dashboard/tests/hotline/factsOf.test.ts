import { describe, expect, it } from 'vitest'
import type { LookupResult } from '../../src/api/hotline'
import { factsOf } from '../../src/hotline/factsOf'
import { homeOf } from '../../src/hotline/homeOf'
import { addMessages } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'

addMessages({ zh: staffZh, en: staffEn })

const result = (change: Partial<LookupResult>) => ({
  colour: 'red', since: '2026-11-27T10:00:00+08:00', until: '2026-12-11T08:00:00+08:00', factBegan: '2026-11-27T08:00:00+08:00', release: '到期自动转绿', releaseEn: 'time',
  rule: 'SC-2022 · SC05', reasonCode: 'SC05', authority: '省指挥部', documentNumber: '川疫指〔2026〕1号', ...change,
}) as LookupResult
const labels = (change: Partial<LookupResult>) => factsOf(result(change), 'zh').map(fact => fact.label)

describe('what an agent reads out', () => {
  it('names when the fact began and when the code turned, where the two differ', () => {
    expect(factsOf(result({}), 'zh').slice(0, 3).map(fact => [fact.label, fact.value])).toEqual([
      ['事由起算', '2026-11-27 08:00'], ['转码时间', '2026-11-27 10:00'], ['自动结束', '2026-12-11 08:00'],
    ])
  })

  it('names one time where they are the same', () => expect(labels({ factBegan: '2026-11-27T10:00:20+08:00' }).slice(0, 2)).toEqual(['转码时间', '自动结束']))

  it('says of nobody green that it does not end', () => {
    expect(labels({ colour: 'green', until: null, factBegan: null, authority: null, documentNumber: null, release: '' })).toEqual(['绿码起始', '依据规则', '事由代码'])
  })

  it('says that the end is not fixed, instead of that there is none', () => {
    expect(factsOf(result({ until: null }), 'zh').find(fact => fact.label === '自动结束')?.value).toBe('结束时间未定，见解除条件')
  })
})

describe('where somebody lives', () => {
  const home = { regionCode: '510104017001', regionName: '督院街社区', regionPath: ['成都市', '锦江区', '督院街街道', '督院街社区'] }
  it('is told from the city down', () => expect(homeOf(home, 'zh')).toBe('成都市 锦江区 督院街街道 督院街社区'))
  it('has the cities\' English names', () => expect(homeOf(home, 'en')).toMatch(/^Chengdu 锦江区/))
  it('is the region alone where the server tells no more', () => expect(homeOf({ ...home, regionPath: [] }, 'zh')).toBe('督院街社区'))
})
