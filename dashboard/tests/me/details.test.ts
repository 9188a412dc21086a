// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import { aCode, aMe, fakeServer, json, places, problem } from './server'
import { click, find, openPage, see, submit, text, type, violations } from './page'

let server: ReturnType<typeof fakeServer>
let app: App

const asked = { correctionId: 'c', state: 'received', fields: ['name'], openedAt: '2022-09-01T12:30:00+08:00', dueAt: '2022-09-06T12:30:00+08:00' }
const ticket = { ticket: 'sealed', maskedPhone: '139*****001', expiresAt: '2022-09-01T12:40:00+08:00' }
const open = async () => { ({ app } = await openPage('/me/details')) }

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  see(true)
  server = fakeServer().on('GET /v1/me', json(aMe())).on('POST /v1/me/codes', () => json(aCode())())
    .on('GET /v1/me/lookups', json({ items: [] })).on('GET /v1/me/appeals', json({ items: [] })).on('GET /v1/me/corrections', json({ items: [] }))
  for (const [code, children] of places) server.on(`GET /v1/places/${code}`, json({ code, name: '', children }))
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

describe('my details', () => {
  it('are shown masked, with a file of everything, and hide where the server corrects nothing', async () => {
    await open()
    expect([text('my-phone'), text('my-home')]).toEqual(['1*******678', '春熙路街道'])
    expect(find('my-data')!.getAttribute('href')).toBe('/v1/me/data')
    expect(await violations()).toEqual([])
    app.unmount()
    vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
    server.on('GET /v1/me/corrections', problem(404, 'not_found'))
    await open()
    expect(find('card-details')!.style.display).toBe('none')
  })
})

describe('my home', () => {
  it('is corrected at once, and told as it is since', async () => {
    server.on('POST /v1/me/corrections', json(aMe({ regionName: '春熙路街道办' })))
    await open()
    await submit('[data-testid="correct-home"]')
    expect(find('region-error')).not.toBeNull()
    expect(server.count('POST /v1/me/corrections')).toBe(0)
    await type('#place-city', '510100000000')
    await type('#place-county', '510104000000')
    await type('#place-township', '510104017000')
    await submit('[data-testid="correct-home"]')
    expect(server.last('POST /v1/me/corrections')!.body).toEqual({ regionCode: '510104017000' })
    expect([text('my-home'), text('corrected')]).toEqual(['春熙路街道办', '居住地已更正。'])
  })

  it('says when there were too many', async () => {
    server.on('POST /v1/me/corrections', problem(429, 'too_many_corrections'))
    await open()
    await type('#place-city', '510100000000')
    await type('#place-county', '510104000000')
    await type('#place-township', '510104017000')
    await submit('[data-testid="correct-home"]')
    expect(document.querySelector<HTMLElement>('[data-testid="correct-home"] [role="alert"]')!.dataset.code).toBe('too_many_corrections')
  })
})

describe('my phone', () => {
  it('is changed by a code that goes to the new one', async () => {
    server.on('POST /v1/me/corrections/phone', json(ticket, 202)).on('POST /v1/me/corrections/phone/confirmation', json(aMe({ maskedPhone: '139*****001' })))
    await open()
    await submit('[data-testid="correct-phone"]')
    expect(find('new-phone-error')).not.toBeNull()
    await type('#new-phone', ' 13900139001 ')
    await submit('[data-testid="correct-phone"]')
    expect(server.last('POST /v1/me/corrections/phone')!.body).toEqual({ phone: '13900139001' })
    await type('#new-phone-code', '12 34')
    await submit('[data-testid="correct-phone"]')
    expect(server.count('POST /v1/me/corrections/phone/confirmation')).toBe(0)
    await type('#new-phone-code', '验证码123456')
    await submit('[data-testid="correct-phone"]')
    expect(server.last('POST /v1/me/corrections/phone/confirmation')!.body).toEqual({ ticket: 'sealed', code: '123456' })
    expect(text('my-phone')).toBe('139*****001')
    expect(document.querySelector('#new-phone')).not.toBeNull()
  })

  it('stays where the code is wrong, and another number may be given', async () => {
    server.on('POST /v1/me/corrections/phone', json(ticket, 202)).on('POST /v1/me/corrections/phone/confirmation', problem(409, 'entry_code_wrong'))
    await open()
    await type('#new-phone', '13900139001')
    await submit('[data-testid="correct-phone"]')
    await type('#new-phone-code', '000000')
    await submit('[data-testid="correct-phone"]')
    expect(document.querySelector<HTMLElement>('[data-testid="correct-phone"] [role="alert"]')!.dataset.code).toBe('entry_code_wrong')
    await click('[data-testid="other-phone"]')
    expect(document.querySelector('#new-phone')).not.toBeNull()
    expect(await violations()).toEqual([])
  })
})

describe('my name', () => {
  it('is asked for, and then waits', async () => {
    server.on('POST /v1/me/corrections/name', json(asked, 201))
    await open()
    await type('#new-name', ' 张三 ')
    await submit('[data-testid="correct-name"]')
    expect(server.last('POST /v1/me/corrections/name')!.body).toEqual({ name: '张三' })
    expect(find('correction')!.textContent).toContain('姓名 — 已收到')
    expect(find('correct-name')).toBeNull()
  })

  it('tells why it was declined, and may be asked for again', async () => {
    server.on('GET /v1/me/corrections', json({ items: [{ ...asked, state: 'declined', dueAt: null, answer: '请持证件到社区。' }] }))
    await open()
    expect(find('correction')!.textContent).toContain('请持证件到社区。')
    expect(find('correct-name')).not.toBeNull()
    expect(await violations()).toEqual([])
  })
})
