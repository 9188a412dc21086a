// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { App } from 'vue'
import { aCode, aMe, fakeServer, json, places, problem } from './server'
import { click, find, openPage, settle, submit, text, type, violations } from './page'

// Axe looks at each of some 260 countries.
const longList = 30_000

const applications = 'POST /v1/me/applications'
const sessions = 'POST /v1/me/sessions'
const sent = () => json({ ticket: 'ticket-1', maskedPhone: '1*******678', expiresAt: '2022-09-01T12:40:00+08:00' }, 202)()
let server: ReturnType<typeof fakeServer>
let app: App

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2022-09-01T04:30:00Z') })
  localStorage.clear()
  server = fakeServer().on('GET /v1/me', problem(401, 'session_invalid')).on(applications, sent)
  for (const [code, children] of places) server.on(`GET /v1/places/${code}`, json({ code, name: code, level: 'city', children }))
  ;({ app } = await openPage())
})

afterEach(() => { app.unmount(); vi.restoreAllMocks(); vi.unstubAllGlobals(); vi.useRealTimers() })

async function fillIn() {
  await type('#number', '510104199001010012')
  await type('#name', ' 张三 ')
  await type('#phone', '13812345678')
  await type('#place-city', '510100000000')
  await type('#place-county', '510104000000')
  await type('#place-township', '510104017000')
  document.querySelector<HTMLInputElement>('#agreed')!.click()
  await settle()
}

const focused = () => document.activeElement?.id

describe('an application', () => {
  it('is one page that asks for a resident identity card first', async () => {
    expect(document.querySelector<HTMLSelectElement>('#type')!.value).toBe('resident_id')
    expect(document.querySelector('#phone')!.getAttribute('inputmode')).toBe('tel')
    expect(document.querySelector('#name')!.getAttribute('autocomplete')).toBe('name')
    for (const field of document.querySelectorAll('input, select')) expect(document.querySelector(`label[for="${field.id}"]`), field.id).not.toBeNull()
    expect(document.querySelector('#kept')!.textContent).toContain('保存您的姓名')
    expect(await violations()).toEqual([])
  })

  it('asks for what is missing, beside its field, and goes to the first', async () => {
    await submit('form')
    expect(['number', 'name', 'phone', 'region', 'agreed'].map(name => document.querySelector(`#${name}-error`) !== null || find(`${name}-error`) !== null)).toEqual([true, true, true, true, true])
    expect(focused()).toBe('number')
    expect(server.count(applications)).toBe(0)
    expect(await violations()).toEqual([])
  })

  it('goes down to the township by names, and takes a smaller region back with a larger one', async () => {
    await type('#place-city', '510100000000')
    await type('#place-county', '510104000000')
    await type('#place-township', '510104017000')
    await type('#place-city', '')
    expect([...document.querySelectorAll<HTMLSelectElement>('[id^="place-"]')].map(select => select.value)).toEqual(['', '', ''])
    expect(document.querySelector<HTMLSelectElement>('#place-county')!.disabled).toBe(true)
  })

  it.each([
    ['document_check_digit_wrong', 'number'],
    ['document_date_invalid', 'number'],
    ['unknown_document_type', 'type'],
    ['document_number_malformed', 'number'],
    ['name_invalid', 'name'],
    ['phone_invalid', 'phone'],
    ['region_unknown', 'place-township'],
  ])('shows what the server finds wrong beside its field: %s', async (code, field) => {
    await fillIn()
    server.on(applications, problem(400, code))
    await submit('form')
    expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(1)
    expect(document.querySelector('[aria-invalid="true"]')!.id).toBe(field)
    expect(focused()).toBe(field)
    const described = document.getElementById(field)!.getAttribute('aria-describedby')!.split(' ')
    for (const id of described) expect(document.getElementById(id), id).not.toBeNull()
  })

  it('asks for the country of a passport, and of no other document', async () => {
    expect(document.querySelector('#country')).toBeNull()
    await type('#type', 'passport')
    await fillIn()
    await type('#number', 'K12345678')
    await submit('form')
    expect(find('country-error')).not.toBeNull()
    expect(focused()).toBe('country')
    expect(server.count(applications)).toBe(0)

    await type('#country', 'FRA')
    server.on(applications, problem(400, 'document_country_unknown'))
    await submit('form')
    expect(focused()).toBe('country')
    server.on(applications, sent)
    await submit('form')
    expect(server.last(applications)!.body).toMatchObject({ document: { type: 'passport', number: 'K12345678', country: 'FRA' } })
  })

  it('has no barriers where the country of a passport is asked for', async () => {
    await type('#type', 'passport')
    await submit('form')
    expect(find('country-error')).not.toBeNull()
    expect(await violations()).toEqual([])
  }, longList)

  it('sends no country with another document, also where one was chosen before', async () => {
    await type('#type', 'passport')
    await type('#country', 'FRA')
    await type('#type', 'birth_certificate')
    await fillIn()
    await submit('form')
    expect(server.last(applications)!.body).toMatchObject({ document: { type: 'birth_certificate', number: '510104199001010012' } })
    expect(server.last(applications)!.body).not.toHaveProperty('document.country')
  })

  it('says above all fields what none of them is about', async () => {
    await fillIn()
    server.on(applications, problem(503, 'text_unavailable'))
    await submit('form')
    expect(find('problem')!.dataset.code).toBe('text_unavailable')
    expect(text('problem')).toContain('短信暂时发不出去')
  })

  it('waits as long as it is told where too many texts were asked for', async () => {
    await fillIn()
    server.on(applications, problem(429, 'too_many_texts', { 'Retry-After': '30' }))
    await submit('form')
    const button = document.querySelector<HTMLButtonElement>('form button[type="submit"]')!
    expect(button.disabled).toBe(true)
    await vi.advanceTimersByTimeAsync(30_000)
    await settle()
    expect(button.disabled).toBe(false)
  })

  it('sends what was typed and goes on to the six digits', async () => {
    await fillIn()
    await submit('form')
    expect(server.last(applications)!.body).toEqual({ document: { type: 'resident_id', number: '510104199001010012' }, name: '张三', phone: '13812345678', regionCode: '510104017000' })
    expect(find('code-step')!.textContent).toContain('1*******678')
    expect(find('code-step')!.textContent).toContain('12:40')
    expect(focused()).toBe('code')
    expect(document.querySelector('#code')!.getAttribute('autocomplete')).toBe('one-time-code')
    expect(await violations()).toEqual([])
  })
})

describe('the six digits', () => {
  beforeEach(async () => {
    await fillIn()
    await submit('form')
  })

  it('let somebody in, whose code is there at once', async () => {
    server.on(sessions, json(aMe(), 201)).on('POST /v1/me/codes', () => json(aCode())())
    await type('#code', '12 34 56')
    await submit('form')
    expect(server.last(sessions)!.body).toEqual({ ticket: 'ticket-1', code: '123456' })
    expect(find('code')).not.toBeNull()
    expect(find('status')).not.toBeNull()
  })

  it('are six', async () => {
    await type('#code', '1234')
    await submit('form')
    expect(server.count(sessions)).toBe(0)
    expect(document.querySelector('#code-error')!.getAttribute('role')).toBe('alert')
  })

  it('can be wrong, and are asked for again in the same place', async () => {
    server.on(sessions, problem(409, 'entry_code_wrong'))
    await type('#code', '111111')
    await submit('form')
    expect(find('problem')!.dataset.code).toBe('entry_code_wrong')
    expect(focused()).toBe('code')
    expect(await violations()).toEqual([])
  })

  it('are sent once more after a minute, and only the last ones count', async () => {
    const resend = () => document.querySelector<HTMLButtonElement>('[data-testid="resend"]')!
    expect(resend().disabled).toBe(true)
    expect(resend().textContent).toContain('60')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(resend().textContent).toContain('40')
    await vi.advanceTimersByTimeAsync(40_000)
    await settle()
    expect(resend().disabled).toBe(false)
    server.on(applications, json({ ticket: 'ticket-2', maskedPhone: '1*******678', expiresAt: '2022-09-01T12:41:00+08:00' }, 202))
    await click('[data-testid="resend"]')
    expect(server.count(applications)).toBe(2)
    server.on(sessions, json(aMe()))
    await type('#code', '654321')
    await submit('form')
    expect(server.last(sessions)!.body).toEqual({ ticket: 'ticket-2', code: '654321' })
  })

  it('explain what to do about a phone that is lost', () => {
    expect(document.querySelector('details')!.textContent).toContain('原来的手机号已不用')
  })

  it('leave what was typed where it was for whoever goes back', async () => {
    await click('[data-testid="back"]')
    expect(document.querySelector<HTMLInputElement>('#number')!.value).toBe('510104199001010012')
    expect(document.querySelector<HTMLSelectElement>('#place-township')!.value).toBe('510104017000')
  })

  it('lead back to the form as it was filled in when the session ends while the page lives', async () => {
    server.on(sessions, json(aMe(), 201)).on('POST /v1/me/codes', problem(401, 'session_invalid'))
    await type('#code', '123456')
    await submit('form')
    expect(find('apply')).not.toBeNull()
    expect(document.querySelector<HTMLInputElement>('#number')!.value).toBe('510104199001010012')
  })

  it('leave nothing that was typed behind after signing out', async () => {
    server.on(sessions, json(aMe(), 201)).on('POST /v1/me/codes', () => json(aCode())()).on('DELETE /v1/me/sessions/current', json(null, 204))
    await type('#code', '123456')
    await submit('form')
    await click('[data-testid="sign-out"]')
    expect(document.querySelector<HTMLInputElement>('#number')!.value).toBe('')
    expect(document.querySelector<HTMLInputElement>('#agreed')!.checked).toBe(false)
  })
})
