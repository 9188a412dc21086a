import { expect, it } from 'vitest'
import { readLastKnown, writeLastKnown } from '../../src/me/lastKnown'

const storeOf = (value: string | null) => ({ getItem: () => value, setItem() {}, removeItem() {} })
const known = { colour: 'green', reasonCode: 'G0', at: '2022-09-01T12:00:00+08:00' } as const

it('reads what was kept, and nothing that is not that', () => {
  expect(readLastKnown(storeOf(JSON.stringify(known)))).toEqual(known)
  for (const other of [null, 'x', '{}', '{"colour":"blue","reasonCode":"G0","at":"2022-09-01"}', '{"colour":"green","reasonCode":"G0","at":"yesterday"}']) {
    expect(readLastKnown(storeOf(other)), String(other)).toBeNull()
  }
})

it('keeps three things of all that it is given', () => {
  let kept = ''
  writeLastKnown({ ...storeOf(null), setItem: (_, value) => { kept = value } }, { ...known, maskedName: '张*' } as typeof known)
  expect(JSON.parse(kept)).toEqual(known)
})

it('works on where nothing may be kept', () => {
  const closed = () => { throw new DOMException('closed') }
  expect(() => writeLastKnown({ getItem: closed, setItem: closed, removeItem: closed }, known)).not.toThrow()
  expect(readLastKnown({ getItem: closed, setItem: closed, removeItem: closed })).toBeNull()
})
