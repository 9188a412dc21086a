import axe from 'axe-core'
import { vi } from 'vitest'
import { createApp, nextTick, type App } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { addMessages } from '../../src/i18n/messages'
import { phoneEn } from '../../src/i18n/phone/en'
import { phoneZh } from '../../src/i18n/phone/zh'
import MePage from '../../src/me/MePage.vue'

addMessages({ zh: phoneZh, en: phoneEn })

/** Every card is on the screen, or none. */
export function see(all: boolean) {
  vi.stubGlobal('IntersectionObserver', class {
    constructor(private readonly tell: (entries: { isIntersecting: boolean }[]) => void) {}
    observe() { if (all) this.tell([{ isIntersecting: true }]) }
    disconnect() {}
  })
}

/** The residents' page in a document, at an address. */
export async function openPage(address = '/me') {
  document.body.innerHTML = '<main id="app"></main>'
  const router: Router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/me/:view?', component: MePage, meta: { page: 'me' } }] })
  await router.push(address)
  const app: App = createApp(MePage).use(router)
  app.mount('#app')
  await settle()
  return { app, router }
}

/** Until all that was asked for has been answered and drawn; time stands still meanwhile. */
export async function settle() {
  for (let i = 0; i < 12; i++) {
    await vi.advanceTimersByTimeAsync(0)
    await nextTick()
  }
}

export const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`)
export const text = (id: string) => find(id)?.textContent?.trim() ?? null

export async function click(selector: string) {
  document.querySelector<HTMLElement>(selector)!.click()
  await settle()
}

export async function type(selector: string, value: string) {
  const field = document.querySelector<HTMLInputElement>(selector)!
  field.value = value
  field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  await settle()
}

export async function submit(selector: string) {
  document.querySelector(selector)!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await settle()
}

export function hide(hidden: boolean) {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  document.dispatchEvent(new Event('visibilitychange'))
}

/** The rules that the page breaks; colours and places are for a browser to judge, which draws. */
export async function violations(): Promise<string[]> {
  vi.useRealTimers()
  const { violations: broken } = await axe.run(document.body, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  return broken.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html.slice(0, 120)).join(' | ')}`)
}
