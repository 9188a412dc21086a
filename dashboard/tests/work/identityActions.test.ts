import { describe, expect, it } from 'vitest'
import type { DocumentLink, Duplicate } from '../../src/api/identity'
import { addMessages, hasMessage } from '../../src/i18n/messages'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { duplicateActionsOf, givenWithDuplicate, givenWithLink, leavesAllApart, linkActionsOf } from '../../src/work/identityActions'
import { documentTypes, emptyLink, requestOf } from '../../src/work/linkDraft'
import { told } from '../../src/work/steps'

addMessages({ zh: staffZh, en: staffEn })

const links = ['approve_link', 'refuse_link'] as const
const duplicates = ['ask_merge', 'keep_apart', 'approve_merge', 'refuse_merge'] as const

describe('what may be done with a document link', () => {
  it('is what the server says, as far as the page knows how', () =>
    expect(linkActionsOf({ actions: ['refuse_link', 'unheard_of', 'approve_link'] } as unknown as DocumentLink)).toEqual([...links]))
  it('is approved with the number on the document where one is linked, and alone where a link is undone', () => {
    const [link, unlink] = [{ way: 'link' }, { way: 'unlink' }] as DocumentLink[]
    expect([givenWithLink('approve_link', link!), givenWithLink('approve_link', unlink!), givenWithLink('refuse_link', unlink!)]).toEqual(['number', null, 'note'])
  })
  it.each(links)('has its words: %s', action => expect(['action', 'sure', 'done'].filter(kind => !hasMessage(`link.${kind}.${action}`))).toEqual([]))
  it.each(['link_requested', 'linking', 'done', 'not_done', 'refused', 'lapsed'])('has a name for where it stands: %s', state => expect(hasMessage(`link.state.${state}`)).toBe(true))
})

describe('what may be done with two registrations', () => {
  it('is what the server says, as far as the page knows how', () =>
    expect(duplicateActionsOf({ actions: ['keep_apart', 'unheard_of', 'ask_merge'] } as unknown as Duplicate)).toEqual(['ask_merge', 'keep_apart']))
  it('takes a note, but for the approval', () => expect(duplicates.map(givenWithDuplicate)).toEqual(['note', 'note', null, 'note']))
  it('is asked for as what harms where all stays', () => expect(duplicates.filter(leavesAllApart)).toEqual(['keep_apart', 'refuse_merge']))
  it.each(duplicates)('has its words: %s', action => expect(['action', 'sure', 'will', 'done'].filter(kind => !hasMessage(`duplicate.${kind}.${action}`))).toEqual([]))
  it.each(['received', 'merge_requested', 'merging', 'merged', 'kept_apart'])('has a name for where it stands: %s', state => expect(hasMessage(`duplicate.state.${state}`)).toBe(true))
  it('is told step by step, each in words', () => {
    const history = ['find_duplicate', 'ask_merge', 'approve_merge', 'merged'].map(action => ({ at: '2026-11-27T09:00:00+08:00', action, by: 'li', note: null }))
    expect(told(history, 'en', () => '').map(step => step.text)).toEqual([
      'Found: one name and one phone', 'li asked for them to count as one person', 'li approved that they count as one person', 'They count as one person',
    ])
  })
})

describe('what is asked for', () => {
  it('says a country of passports alone, in capitals', () => {
    const draft = emptyLink()
    Object.assign(draft.document, { number: ' K1234567 ', country: 'fra' })
    Object.assign(draft.registered, { number: '510104199001011234', country: 'fra' })
    expect(requestOf(draft)).toMatchObject({
      way: 'link', document: { type: 'passport', number: 'K1234567', country: 'FRA' }, registered: { type: 'resident_id', number: '510104199001011234', country: null },
    })
  })
  it.each(documentTypes)('has a name for each document: %s', type => expect(hasMessage(`document.${type}`)).toBe(true))
})
