// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { keepLanguage, keptLanguage, useLargeText } from '../../src/phone/preferences'

it('keeps large letters for the next time', async () => {
  localStorage.clear()
  const scope = effectScope()
  const first = scope.run(() => useLargeText(localStorage))!
  expect(document.documentElement.classList.contains('large')).toBe(false)
  first.toggle()
  await nextTick()
  expect(document.documentElement.classList.contains('large')).toBe(true)
  expect(scope.run(() => useLargeText(localStorage))!.large.value).toBe(true)
  scope.stop()
})

it('keeps the language for an app that starts from the home screen', () => {
  localStorage.clear()
  expect(keptLanguage(localStorage)).toBe('zh')
  keepLanguage(localStorage, 'en')
  expect(keptLanguage(localStorage)).toBe('en')
})
