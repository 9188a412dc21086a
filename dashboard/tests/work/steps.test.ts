import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../src/api/assignments'
import { addMessages } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { historyOf, told } from '../../src/work/steps'

addMessages({ zh: staffZh, en: staffEn })

const assignment = (change: Partial<Assignment>) =>
  ({ createdAt: '2026-11-27T08:00:00+08:00', maker: 'maker', checker: null, checkedAt: null, status: 'pending', ...change }) as Assignment
const texts = (change: Partial<Assignment>) => told(historyOf(assignment(change)), 'zh', () => '成都市').map(step => [step.text, step.note])

describe('what happened to a case', () => {
  it('is what the server kept, with what was said', () => {
    const at = '2026-11-27T09:00:00+08:00'
    expect(texts({ history: [
      { at, action: 'create', by: 'maker', note: null },
      { at, action: 'escalate', by: null, note: '510100000000' },
      { at, action: 'reject', by: 'checker', note: '证据不足' },
      { at, action: 'unheard_of', by: null, note: null },
    ] })).toEqual([['maker 提交', null], ['逾期未处理，转报 成都市', null], ['checker 驳回', '证据不足'], ['unheard_of', null]])
  })

  it('is told by the fields of a server that keeps no history', () => {
    expect(texts({})).toEqual([['maker 提交', null]])
    expect(texts({ checker: 'checker', checkedAt: '2026-11-27T09:00:00+08:00', status: 'rejected' }).at(-1)).toEqual(['checker 驳回', null])
  })
})
