import { expect, it } from 'vitest'
import { cssString, markRule } from '../../src/report/printMark'

it('writes a text so that it cannot leave its string', () => {
  expect(cssString('导出人 command · 1')).toBe('"导出人 command · 1"')
  expect(cssString('a" } body { display: none } \\')).toBe('"a\\" } body { display: none } \\\\"')
  expect(cssString('a\nb')).toBe('"a\\a b"')
})

it('marks the lower margin of a page', () => {
  expect(markRule('x')).toContain('@bottom-left { content: "x";')
})
