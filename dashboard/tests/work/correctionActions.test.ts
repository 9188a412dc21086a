import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/api/corrections'
import { addMessages, hasMessage } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { correctionActionsOf, givenWith, leavesAll } from '../../src/work/correctionActions'
import { told } from '../../src/work/steps'

addMessages({ zh: staffZh, en: staffEn })

const every = ['accept', 'correct', 'request_correction', 'decline_correction', 'approve_correction', 'refuse_correction'] as const

describe('what may be done with a correction', () => {
  it('is what the server says, as far as the page knows how', () =>
    expect(correctionActionsOf({ actions: ['decline_correction', 'unheard_of', 'correct'] } as unknown as Correction)).toEqual(['correct', 'decline_correction']))
  it('is asked for with the name on the document, with an answer, with a note, or alone', () =>
    expect(every.map(givenWith)).toEqual([null, null, 'name', 'answer', 'name', 'note']))
  it('is asked for as what harms where all stays', () => expect(every.filter(leavesAll)).toEqual(['decline_correction', 'refuse_correction']))
  it.each(every)('has its words: %s', action =>
    expect(['action', 'ask', 'will', 'done'].filter(kind => !hasMessage(`correction.${kind}.${action}`))).toEqual([]))
  it.each(['received', 'accepted', 'correction_requested', 'correcting', 'done', 'declined'])('has a name for where it stands: %s', state =>
    expect(hasMessage(`correction.state.${state}`)).toBe(true))
})

describe('what happened to a correction', () => {
  it('is told step by step, each in words', () => {
    const at = '2026-11-27T09:00:00+08:00'
    const history = ['ask_correction', 'accept', 'request_correction', 'refuse_correction', 'approve_correction', 'correct', 'corrected', 'decline_correction']
      .map(action => ({ at, action, by: action === 'ask_correction' || action === 'corrected' ? null : 'li', note: null }))
    expect(told(history, 'en', () => '').map(step => step.text)).toEqual([
      'Correction asked for', 'Taken by li', 'li asked for the name to be corrected', 'li refused the correction', 'li approved the correction', 'li corrected',
      'Details corrected', 'li declined',
    ])
  })
})
