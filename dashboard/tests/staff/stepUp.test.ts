import { describe, expect, it, vi } from 'vitest'
import { Problem } from '../../src/api/problem'
import { askedFactor, withFactor } from '../../src/staff/stepUp'

const refusing = (code: Problem['code']) => vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Problem(403, code, '')).mockResolvedValue('done')

describe('what takes a second factor shown just now', () => {
  it('asks for it where the server does, with what it is for, and does it once more', async () => {
    const act = refusing('step_up_required')
    const done = withFactor(act, 'effect')
    await vi.waitFor(() => expect(askedFactor.value?.effect).toBe('effect'))
    askedFactor.value!.answer(true)
    expect(await done).toBe('done')
    expect(act).toHaveBeenCalledTimes(2)
    expect(askedFactor.value).toBeNull()
  })

  it('does not do it where none was shown', async () => {
    const act = refusing('factor_required')
    const done = withFactor(act)
    await vi.waitFor(() => expect(askedFactor.value).not.toBeNull())
    askedFactor.value!.answer(false)
    await expect(done).rejects.toMatchObject({ code: 'factor_required' })
    expect(act).toHaveBeenCalledTimes(1)
  })

  it('asks for nothing where something else is wrong', async () => {
    await expect(withFactor(refusing('own_account'))).rejects.toMatchObject({ code: 'own_account' })
    expect(askedFactor.value).toBeNull()
  })
})
