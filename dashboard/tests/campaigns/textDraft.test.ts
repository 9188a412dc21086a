import { describe, expect, it } from 'vitest'
import { emptyText, faultOf, requestOf, sampleOf } from '../../src/campaigns/textDraft'

const terms = { signature: '【四川天府健康通】', linkSample: 'jkm.example.cn/t/0000000000', mostCharacters: 70 }

describe('a text as it is written', () => {
  it('is counted with its signature and its link', () => {
    const fits = `${'字'.repeat(70 - 9 - terms.linkSample.length)}{link}`
    expect(sampleOf(fits, terms)).toHaveLength(70)
    expect(faultOf(fits, terms)).toBeNull()
    expect(faultOf(`字${fits}`, terms)).toBe('long')
  })

  it.each([['没有链接', 'link'], ['{link}{link}', 'link'], ['【签名】{link}', 'signature'], ['😀{link}', 'unsendable'], ['换行\n{link}', 'unsendable']])('is refused: %s', (content, fault) => {
    expect(faultOf(content, terms)).toBe(fault)
  })

  it('begins as one that fits, and names an account only where we send', () => {
    const draft = emptyText('2022-09-01', 'mobile')
    expect(faultOf(draft.content, terms)).toBeNull()
    expect(requestOf(draft)).toMatchObject({ mode: 'feed', account: 'mobile' })
    expect(requestOf({ ...draft, mode: 'carrier_sends' }).account).toBeNull()
    expect(emptyText('2022-09-01', '').mode).toBe('carrier_sends')
  })
})
