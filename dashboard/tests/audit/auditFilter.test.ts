import { describe, expect, it } from 'vitest'
import { readFilter } from '../../src/audit/auditFilter'

describe('the filter of the address', () => {
  it('takes whole days of the province', () =>
    expect(readFilter({ from: '2021-03-01', to: '2021-03-01', actor: ' wang ' })).toEqual({
      action: undefined, actor: 'wang', subject: undefined, region: undefined, from: '2021-03-01T00:00:00+08:00', to: '2021-03-01T16:00:00.000Z',
    }))

  it('leaves out what is none', () =>
    expect(readFilter({ from: 'yesterday', action: '', region: ['51'] })).toEqual({
      action: undefined, actor: undefined, subject: undefined, region: undefined, from: undefined, to: undefined,
    }))
})
