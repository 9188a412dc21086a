import { expect, it } from 'vitest'
import { emptyDraft } from '../../src/me/applicationDraft'
import { missingWithoutPhone, phonelessOf } from '../../src/volunteers/phoneless'

const draft = { ...emptyDraft(), number: ' 510104194501010018 ', name: '王大爷', region: '510104017000', agreed: true }

it('asks somebody who has no phone for none', () => {
  expect(missingWithoutPhone(draft)).toEqual({})
  expect(Object.keys(missingWithoutPhone(emptyDraft())).sort()).toEqual(['agreed', 'name', 'number', 'region'])
})

it('sends none, whatever was typed before', () => {
  expect(phonelessOf({ ...draft, phone: '13800138000' })).toEqual({ document: { type: 'resident_id', number: '510104194501010018' }, name: '王大爷', regionCode: '510104017000' })
})
