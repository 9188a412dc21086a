import { describe, expect, it } from 'vitest'
import type { Assignment } from '../../src/api/assignments'
import type { Case } from '../../src/api/cases'
import { actionsOf, captionOf, filtered, isRunning, readShown, untilDue } from '../../src/work/caseList'

const one = (caseId: string, change: Partial<Case> = {}): Case => ({
  caseId, kind: 'assignment', title: '赋码', state: 'pending', regionCode: '510000000000', openedAt: '2026-11-27T08:00:00+08:00', dueAt: null, overdue: false,
  actions: ['approve', 'reject'], people: 3, reasonCode: 'SC05', maker: 'maker', documentNumber: '川疫指〔2026〕1号', ...change,
})
const assignment = (change: Partial<Assignment> = {}) => ({ status: 'pending', maker: 'maker', ...change }) as Assignment
const now = Date.parse('2026-11-27T12:00:00+08:00')

describe('the list of cases', () => {
  const cases = [one('a', { overdue: true }), one('b', { reasonCode: 'SC07' }), one('c', { maker: '李四' })]

  it('keeps the order it came in', () => expect(filtered(cases, 'all', '').map(row => row.caseId)).toEqual(['a', 'b', 'c']))
  it('shows what is overdue alone', () => expect(filtered(cases, 'overdue', '').map(row => row.caseId)).toEqual(['a']))
  it.each([['sc07', 'b'], ['李四', 'c']])('finds %s', (text, id) => expect(filtered(cases, 'all', ` ${text} `).map(row => row.caseId)).toEqual([id]))
  it('takes an address that means nothing for all', () => expect([readShown('overdue'), readShown('x'), readShown(undefined)]).toEqual(['overdue', 'all', 'all']))
})

describe('the line below a case', () => {
  it('is its document', () => expect(captionOf('密切接触者', one('a'))).toBe('川疫指〔2026〕1号'))
  it('is its reason where the title has the document already', () => expect(captionOf('密切接触者 川疫指〔2026〕1号', one('a'))).toBe('SC05'))
})

describe('a due time', () => {
  it.each([
    ['2026-11-27T12:59:59+08:00', { unit: 'minutes', count: 59, late: false }],
    ['2026-11-27T13:00:00+08:00', { unit: 'hours', count: 1, late: false }],
    ['2026-11-29T11:59:00+08:00', { unit: 'hours', count: 47, late: false }],
    ['2026-11-29T12:00:00+08:00', { unit: 'days', count: 2, late: false }],
    ['2026-11-27T11:30:00+08:00', { unit: 'minutes', count: 30, late: true }],
    ['2026-11-20T12:00:00+08:00', { unit: 'days', count: 7, late: true }],
  ] as const)('is told in the unit that fits: %s', (dueAt, told) => expect(untilDue(dueAt, now)).toEqual(told))
})

describe('what may be done', () => {
  it('is what the list says', () => expect(actionsOf(one('a', { actions: ['reject', 'unheard_of'] }), assignment(), 'checker')).toEqual(['reject']))
  it('is for a second person where the case is not in the list', () => {
    expect(actionsOf(undefined, assignment(), 'checker')).toEqual(['approve', 'reject'])
    expect(actionsOf(undefined, assignment(), 'maker')).toEqual([])
    expect(actionsOf(undefined, assignment({ status: 'expired' }), 'checker')).toEqual([])
  })
  it.each(['applied', 'applying'] as const)('is to undo what is %s, by either of the two', status => {
    expect(actionsOf(undefined, assignment({ status }), 'checker')).toEqual(['reverse'])
    expect(actionsOf(undefined, assignment({ status }), 'maker')).toEqual(['reverse'])
  })
  it('is not what a list says that was read before the case moved on', () => {
    expect(actionsOf(one('a'), assignment({ status: 'applied' }), 'checker')).toEqual(['reverse'])
  })
  it('waits while the server is at work', () => expect((['pending', 'applying', 'reversing', 'applied'] as const).map(status => isRunning(assignment({ status })))).toEqual([false, true, true, false]))
})
