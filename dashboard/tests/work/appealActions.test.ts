import { describe, expect, it } from 'vitest'
import type { Appeal } from '../../src/api/appeals'
import { addMessages, hasMessage } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { appealActionsOf, isAgainst, saysWith } from '../../src/work/appealActions'
import { told } from '../../src/work/steps'

addMessages({ zh: staffZh, en: staffEn })

const every = ['accept', 'uphold', 'decline', 'approve_upholding', 'refuse_upholding'] as const

describe('what may be done with an appeal', () => {
  it('is what the server says, as far as the page knows how', () =>
    expect(appealActionsOf({ actions: ['decline', 'unheard_of', 'uphold'] } as unknown as Appeal)).toEqual(['uphold', 'decline']))
  it('is asked for with an answer that the person reads, with a note, or alone', () =>
    expect(every.map(saysWith)).toEqual([null, 'answer', 'answer', null, 'note']))
  it('is asked for as what harms where the colour stays', () => expect(every.filter(isAgainst)).toEqual(['decline', 'refuse_upholding']))
  it.each(every)('has its words: %s', action =>
    expect(['action', 'ask', 'will', 'done'].filter(kind => !hasMessage(`appeal.${kind}.${action}`))).toEqual([]))
  it.each(['received', 'accepted', 'upholding_requested', 'upholding', 'upheld', 'declined', 'withdrawn'])('has a name for where it stands: %s', state =>
    expect(hasMessage(`state.${state}`)).toBe(true))
})

describe('what happened to an appeal', () => {
  it('is told step by step, each in words', () => {
    const at = '2026-11-27T09:00:00+08:00'
    const history = [
      { at, action: 'open', by: null, note: null },
      { at, action: 'accept', by: 'li', note: null },
      { at, action: 'escalate', by: null, note: '510100000000' },
      { at, action: 'uphold', by: 'li', note: '属误赋' },
      { at, action: 'refuse_upholding', by: 'wang', note: '证据不足' },
      { at, action: 'approve_upholding', by: 'wang', note: null },
      { at, action: 'taken_back', by: null, note: null },
      { at, action: 'decline', by: 'li', note: '属实' },
      { at, action: 'withdraw', by: null, note: null },
    ]
    expect(told(history, 'zh', () => '成都市').map(step => [step.text, step.note])).toEqual([
      ['提出申诉', null], ['li 受理', null], ['逾期未处理，转报 成都市', null], ['li 提请支持申诉', '属误赋'], ['wang 不同意支持', '证据不足'],
      ['wang 批准支持申诉', null], ['事由已撤回', null], ['li 答复不予支持', '属实'], ['申诉人撤回', null],
    ])
  })
})
