import { expect, it } from 'vitest'
import { shownOf } from '../../src/wall/withheld'
import { chengdu, view } from './views'

it('says nothing of a published number of which there are a few or none', () => {
  const steps = { of: 10, from: 20, at: '2022-09-01T12:00:00+08:00', next: '2022-09-01T12:10:00+08:00' }
  expect(shownOf(view(chengdu, 0, { steps }), 0)).toBeUndefined()
  expect(shownOf(view(chengdu, 0, { steps }), 20)).toBe(20)
})

it('says none where a number is the true one', () => {
  expect(shownOf(view(chengdu, 0), 0)).toBe(0)
  expect(shownOf(null, undefined)).toBeUndefined()
})
