import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { addressOf, menuOf, mayOpen, pages } from '../../src/routes/pages'

const page = (name: string) => pages.find(one => one.page === name)!
const names = (roles: string[]) => menuOf(roles).map(one => one.page)

describe('the list of pages', () => {
  it('names each page and each address once', () => {
    expect(new Set(pages.map(one => one.page)).size).toBe(pages.length)
    expect(new Set(pages.map(addressOf)).size).toBe(pages.length)
  })

  it('names shells that there are', () => {
    for (const { shell } of pages) expect(existsSync(new URL(`../../${shell}.html`, import.meta.url)), shell).toBe(true)
  })

  it('leaves the parameters out of an address', () => {
    expect(['landing', 'report', 'work'].map(name => addressOf(page(name)))).toEqual(['/', '/report', '/work'])
  })
})

describe('the menu', () => {
  it('offers the desk to those who answer the telephone, and to nobody else', () => {
    expect(names(['hotline_agent'])).toEqual(['work', 'hotline', 'account', 'wall'])
    expect(names(['command_centre'])).toEqual(['work', 'report', 'helps', 'documents', 'venues', 'tasks', 'campaigns', 'channels', 'account', 'wall'])
    expect(names(['campaign_officer'])).toEqual(['work', 'tasks', 'campaigns', 'account', 'wall'])
    expect(names(['volunteer'])).toEqual(['volunteers', 'work', 'account', 'wall'])
    expect(names(['venue_admin'])).toEqual(['work', 'venues', 'account', 'wall'])
  })

  it('joins what several roles may do', () => expect(names(['auditor', 'hotline_agent'])).toEqual(['work', 'hotline', 'reviews', 'report', 'audit', 'documents', 'tasks', 'campaigns', 'account', 'wall']))

  it('lets everybody open what names no role', () => {
    expect(mayOpen(page('work'), [])).toBe(true)
    expect(mayOpen(page('report'), [])).toBe(false)
  })
})
