import { expect, it } from 'vitest'
import { readDemo } from '../../src/shell/demo'

const root = (value: string | null) => ({ getAttribute: () => value })

it('is a demo where the server says so, in proportion or not', () => {
  expect(readDemo(root(null))).toBeNull()
  expect(readDemo(root(''))).toEqual({ oneFor: null })
  expect(readDemo(root('1000'))).toEqual({ oneFor: 1000 })
})
