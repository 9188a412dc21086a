import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/api/problem'
import { gateEn } from '../../src/i18n/gate/en'
import { gateZh } from '../../src/i18n/gate/zh'
import { isOutage } from '../../src/gate/network/outage'
import { reasonOf } from '../../src/gate/scans/reason'
import { ofAnswer, ofOffline, ofWord, wordOf } from '../../src/gate/scans/shown'
import { countOf, newShift, withProblem, withScan } from '../../src/gate/shift/shift'
import { shakes } from '../../src/gate/scans/sounds'

const answer = { scanId: 's', verdict: 'allow', colour: 'green', reasonCode: 'SC01', reason: '未见异常', maskedName: '王**', codeState: 'valid', testAgeHours: null, popUp: false, scannedAt: '' } as Parameters<typeof ofAnswer>[0]
const problem = (status: number, code: string) => ({ status, code }) as Problem

describe('what fills the screen', () => {
  it('is the verdict of the server', () => expect(ofAnswer(answer, 'code', 5)).toMatchObject({ look: 'allow', maskedName: '王**', isOffline: false, lane: 'code' }))

  it('is never green for anything that is no verdict', () => {
    for (const word of Object.keys(gateZh).filter(key => key.startsWith('gate.word.'))) expect(ofWord(word.slice('gate.word.'.length), 0).look).toBe('again')
  })

  it('stands between one and a half and three seconds', () => {
    for (const shown of [ofAnswer(answer, 'code', 0), ofOffline('check', 'w', null, 'code', 0), ofOffline('deny', 'w', null, 'code', 0), ofWord('w', 0)]) {
      expect(shown.holdMs).toBeGreaterThanOrEqual(1_500)
      expect(shown.holdMs).toBeLessThanOrEqual(3_000)
    }
  })

  it('says what was read in place of a code', () => {
    expect(wordOf({ code: 'code_malformed', reading: 'barcode' })).toBe('reading_barcode')
    expect(wordOf({ code: 'code_malformed', reading: null })).toBe('code_malformed')
    expect(wordOf({ code: 'code_expired' })).toBe('code_expired')
  })

  it.each([
    [problem(0, 'unreachable'), true], [problem(503, 'journal_unavailable'), true], [problem(502, 'http_502'), true], [problem(429, 'overloaded'), true],
    [problem(429, 'documents_closed'), false], [problem(429, 'document_quota_used_up'), false], [problem(400, 'code_forged'), false], [problem(409, 'venue_suspended'), false], [problem(401, 'session_invalid'), false],
  ])('is the gate’s own decision only where the service could not answer: %o', (met, isOne) => expect(isOutage(met)).toBe(isOne))

  it('shakes differently for each', () => {
    expect([shakes.allow, shakes.check, shakes.deny]).toEqual([[80], [80, 80, 80], [400]])
  })
})

describe('the reason', () => {
  const worded = (texts: Record<string, string>) => (prefix: string, word: string, otherwise: string) => texts[`${prefix}.${word}`] ?? otherwise
  const reasons = [{ code: 'SC05', zh: '密接', en: 'Close contact' }]

  it('is the page’s own, the bundle’s, or the server’s, each with its language', () => {
    expect(reasonOf({ word: 'code_ended', text: '' }, 'en', reasons, worded(gateEn))).toEqual({ text: gateEn['gate.word.code_ended'], lang: 'en' })
    expect(reasonOf({ word: 'SC05', text: '密接' }, 'en', reasons, worded(gateEn))).toEqual({ text: 'Close contact', lang: 'en' })
    expect(reasonOf({ word: 'SC06', text: '次密接' }, 'en', reasons, worded(gateEn))).toEqual({ text: '次密接', lang: 'zh-CN' })
    expect(reasonOf({ word: 'heard_of_never', text: '' }, 'zh', [], worded(gateZh)).text).toBe('heard_of_never')
  })
})

it('a shift counts by direction, verdict and lane', () => {
  let shift = newShift(0)
  shift = withScan(shift, 'in', 'allow', 'code', false)
  shift = withScan(shift, 'in', 'check', 'document', true)
  shift = withScan(shift, 'out', 'allow', 'printed', true)
  shift = withProblem(withProblem(shift, 'code_expired'), 'code_expired')
  expect([countOf(shift), countOf(shift, { direction: 'in' }), countOf(shift, { verdict: 'allow' }), countOf(shift, { lane: 'printed' }), countOf(shift, { direction: 'out', verdict: 'deny' })]).toEqual([3, 2, 2, 1, 0])
  expect([shift.offline, shift.problems]).toEqual([2, { code_expired: 2 }])
})
