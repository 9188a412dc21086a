import { describe, expect, it } from 'vitest'
import { problemText } from '../../src/hotline/problemText'
import { Problem } from '../../src/api/problem'
import { en } from '../../src/i18n/en'
import { translate } from '../../src/i18n/translate'
import { zh, type MessageKey } from '../../src/i18n/zh'

const keys = Object.keys(zh) as MessageKey[]
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(match => match[0]).sort()

describe('the two languages', () => {
  it('have the same keys', () => expect(Object.keys(en).sort()).toEqual([...keys].sort()))

  it('fill in the same values', () => {
    for (const key of keys) expect([key, placeholders(en[key])]).toEqual([key, placeholders(zh[key])])
  })

  it('say something in each, and no Chinese in English', () => {
    for (const key of keys) {
      expect(zh[key].trim(), key).not.toBe('')
      expect(en[key].trim(), key).not.toBe('')
      if (key !== 'keys.language') expect(en[key], key).not.toMatch(/[\u3400-\u9fff]/)
    }
  })
})

it('fills in values and keeps a placeholder that has none', () => {
  expect(translate('zh', 'wall.staleBanner', { time: '12:00:01' })).toBe('数据已停止更新 · 最后更新 12:00:01')
  expect(translate('en', 'wall.secondsAgo')).toBe('{seconds} s ago')
})

it.each([
  [new Problem(401, 'wrong_credentials', 'x'), 'problem.wrong_credentials'],
  [new Problem(404, 'person_not_found', 'x'), 'problem.person_not_found'],
  [new Problem(403, 'region_scope', 'x'), 'problem.forbidden'],
  [new Problem(429, 'too_many', 'x'), 'problem.rate_limited'],
  [new Problem(503, 'storage_down', 'x'), 'problem.unavailable'],
  [new Problem(0, 'unreachable', 'x'), 'problem.unreachable'],
] as const)('explains a problem by its code, else by its status: %s', (problem, key) => {
  expect(problemText(problem, 'zh')).toBe(zh[key])
})

it('passes on the words of a problem that it does not know', () => {
  expect(problemText(new Problem(400, 'query_too_long', 'Bad', '查询内容过长'), 'zh')).toBe('查询失败（query_too_long）：查询内容过长')
})
