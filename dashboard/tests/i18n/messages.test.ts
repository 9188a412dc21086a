import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Problem, type Code } from '../../src/api/problem'
import { en } from '../../src/i18n/en'
import { addMessages, hasMessage, messageOf } from '../../src/i18n/messages'
import { problemText } from '../../src/i18n/problemText'
import { screenEn } from '../../src/i18n/screen/en'
import { screenZh } from '../../src/i18n/screen/zh'
import { gateEn } from '../../src/i18n/gate/en'
import { gateZh } from '../../src/i18n/gate/zh'
import { phoneEn } from '../../src/i18n/phone/en'
import { phoneZh } from '../../src/i18n/phone/zh'
import { siteEn } from '../../src/i18n/site/en'
import { siteZh } from '../../src/i18n/site/zh'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { windowEn } from '../../src/i18n/window/en'
import { windowZh } from '../../src/i18n/window/zh'
import { volunteersEn } from '../../src/i18n/volunteers/en'
import { volunteersZh } from '../../src/i18n/volunteers/zh'
import { translate } from '../../src/i18n/translate'
import { zh } from '../../src/i18n/zh'
import { pages } from '../../src/routes/pages'
import { refusals } from '../../src/api/refusals'

addMessages({ zh: staffZh, en: staffEn })
addMessages({ zh: siteZh, en: siteEn })
addMessages({ zh: phoneZh, en: phoneEn })
addMessages({ zh: windowZh, en: windowEn })
addMessages({ zh: volunteersZh, en: volunteersEn })
addMessages({ zh: gateZh, en: gateEn })
addMessages({ zh: screenZh, en: screenEn })

type Texts = Record<string, string>
// What a newer server may say.
const unheard = (code: string) => code as Code
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(match => match[0]).sort()

describe.each<[string, Texts, Texts]>([
  ['common', zh, en], ['staff', staffZh, staffEn], ['site', siteZh, siteEn], ['phone', phoneZh, phoneEn], ['volunteers', volunteersZh, volunteersEn], ['window', windowZh, windowEn], ['gate', gateZh, gateEn], ['screen', screenZh, screenEn],
])('the two languages: %s', (_, chinese, english) => {
  const keys = Object.keys(chinese)

  it('have the same keys', () => expect(Object.keys(english).sort()).toEqual([...keys].sort()))

  it('fill in the same values', () => {
    for (const key of keys) expect([key, placeholders(english[key]!)]).toEqual([key, placeholders(chinese[key]!)])
  })

  it('say something in each, and no Chinese in English', () => {
    for (const key of keys) {
      expect(chinese[key]!.trim(), key).not.toBe('')
      expect(english[key]!.trim(), key).not.toBe('')
      if (key !== 'keys.language') expect(english[key], key).not.toMatch(/[\u3400-\u9fff]/)
    }
  })
})

it('keeps each key in one place', () => {
  const keys = [zh, staffZh, siteZh, phoneZh, volunteersZh, windowZh, gateZh, screenZh].flatMap(texts => Object.keys(texts))
  expect(new Set(keys).size).toBe(keys.length)
})

it('explains no problem that the API does not have', () => {
  const { components } = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'))
  const known = [...components.schemas.ProblemCode.enum, ...refusals, 'unreachable', 'unavailable', 'unexpected']
  const explained = [zh, staffZh, siteZh, phoneZh, volunteersZh, gateZh, screenZh].flatMap(texts => Object.keys(texts)).flatMap(key => /(?:^|\.)problem\.(\w+)$/.exec(key)?.[1] ?? [])
  expect(explained.length).toBeGreaterThan(10)
  expect(explained.filter(code => !known.includes(code))).toEqual([])
})

it('has a title for every page', () => {
  for (const { page } of pages) expect(hasMessage(`title.${page}`), page).toBe(true)
})

it('fills in values and keeps a placeholder that has none', () => {
  expect(translate('zh', 'wall.staleBanner', { time: '12:00:01' })).toBe('数据已停止更新 · 最后更新 12:00:01')
  expect(translate('en', 'wall.secondsAgo')).toBe('{seconds} s ago')
})

it.each([
  [new Problem(401, 'wrong_credentials', 'x'), 'problem.wrong_credentials'],
  [new Problem(404, 'person_not_found', 'x'), 'hotline.problem.person_not_found'],
  [new Problem(403, unheard('region_scope'), 'x'), 'hotline.problem.forbidden'],
  [new Problem(429, unheard('too_many'), 'x'), 'problem.rate_limited'],
  [new Problem(503, unheard('storage_down'), 'x'), 'hotline.problem.unavailable'],
  [new Problem(0, 'unreachable', 'x'), 'hotline.problem.unreachable'],
] as const)('explains a problem by its code, else by its status: %s', (problem, key) => {
  expect(problemText(problem, 'zh', 'hotline.problem')).toBe(messageOf('zh', key))
})

it('says nothing of one page on another', () => {
  expect(problemText(new Problem(403, 'forbidden', 'x'), 'zh')).toBe(zh['problem.forbidden'])
  expect(problemText(new Problem(404, 'report_not_found', 'x'), 'en', 'report.problem')).toBe(staffEn['report.problem.report_not_found'])
})

it('passes on the words of a problem that it does not know', () => {
  expect(problemText(new Problem(400, unheard('query_too_long'), 'Bad', '查询内容过长'), 'zh')).toBe('操作失败（query_too_long）：查询内容过长')
})
