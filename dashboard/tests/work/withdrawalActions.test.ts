import { describe, expect, it } from 'vitest'
import type { Withdrawal } from '../../src/api/withdrawals'
import { addMessages, hasMessage } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { told } from '../../src/work/steps'
import { withdrawalActionsOf } from '../../src/work/withdrawalActions'

addMessages({ zh: staffZh, en: staffEn })

describe('what may be done with a withdrawal', () => {
  it('is what the server says, as far as the page knows how', () =>
    expect(withdrawalActionsOf({ actions: ['refuse_leaving', 'unheard_of', 'approve_leaving'] } as unknown as Withdrawal)).toEqual(['approve_leaving', 'refuse_leaving']))
  it.each(['approve_leaving', 'refuse_leaving'])('has its words: %s', action =>
    expect(['action', 'ask', 'will', 'done'].filter(kind => !hasMessage(`withdrawal.${kind}.${action}`))).toEqual([]))
  it.each(['leaving_requested', 'leaving', 'left', 'refused'])('has a name for where it stands: %s', state =>
    expect(hasMessage(`withdrawal.state.${state}`)).toBe(true))
  it('is told step by step, each in words', () => {
    const at = '2026-11-27T09:00:00+08:00'
    const history = ['request_leaving', 'approve_leaving', 'left', 'refuse_leaving', 'leave'].map(action => ({ at, action, by: action === 'left' ? null : 'li', note: null }))
    expect(told(history, 'en', () => '').map(step => step.text)).toEqual([
      'li took a withdrawal on paper', 'li approved the withdrawal', 'The registration has ended', 'li refused the withdrawal', 'The person withdrew',
    ])
  })
})
