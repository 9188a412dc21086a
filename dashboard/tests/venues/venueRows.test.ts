import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Measure, Review } from '../../src/api/venues'
import { staffEn } from '../../src/i18n/staff/en'
import { staffZh } from '../../src/i18n/staff/zh'
import { harms, measureActionsOf, measuresFor, reviewActionsOf, saysWhy } from '../../src/venues/reviewActions'
import { categories, emptyRule, emptyVenue, readView, rowOfCase, ruleOf, venueOf, views, viewsOf } from '../../src/venues/venueRows'

const source = (path: string) => readFileSync(new URL(`../../../grains/Domain/Venues/${path}`, import.meta.url), 'utf8')
const texts = { ...staffZh } as Record<string, string>

describe('what the page lists', () => {
  it('asks for what waits unless the address says otherwise', () => {
    expect(readView('own')).toBe('own')
    expect(readView('nonsense')).toBe('queue')
    expect(readView(undefined)).toBe('queue')
  })

  it('tells measures from reviews', () => {
    const one = { caseId: '1', kind: 'venue_measure', title: 'x', state: 'measure_requested', regionCode: '510104000000', openedAt: '2021-01-01T00:00:00+08:00', dueAt: null, overdue: false, actions: [], people: 0, reasonCode: 'suspend', maker: 'a', documentNumber: '' }
    expect(rowOfCase(one).kind).toBe('venue_measure')
    expect(rowOfCase({ ...one, kind: 'venue_review' }).kind).toBe('venue_review')
  })

  it('knows the categories that the server knows, in their order', () => {
    expect([...source('VenueCategories.cs').matchAll(/\(VenueCategory\.\w+, "(\w+)"/g)].map(found => found[1])).toEqual([...categories])
  })

  it('shows a keeper venues of his own alone, and the command centre the coverage', () => {
    expect(viewsOf(['venue_admin'])).toEqual([...views])
    expect(viewsOf(['venue_keeper'])).toEqual(['venues', 'own', 'submit'])
    expect(viewsOf(['command_centre'])).toEqual(['coverage'])
    expect(readView('upload', viewsOf(['venue_keeper']))).toBe('venues')
  })

  it('sends of a rule of its own what is to be stricter, and its reason with it', () => {
    expect(ruleOf(emptyRule())).toBeNull()
    expect(ruleOf({ ...emptyRule(), test: '48', yellow: true })).toEqual({ yellow: 'deny', unregistered: null, testWithinHours: 48, staleTest: null, popUp: null })
    expect(venueOf({ ...emptyVenue('510104000000'), rule: { ...emptyRule(), reason: ' 人多 ' } }).entryRuleReason).toBeNull()
    expect(venueOf({ ...emptyVenue('510104000000'), rule: { ...emptyRule(), stale: true, reason: ' 人多 ' } }).entryRuleReason).toBe('人多')
  })

  it('sends what is empty as nothing', () => {
    expect(venueOf({ ...emptyVenue(' 510104000000 '), name: ' 市场 ' })).toEqual({ name: '市场', category: 'market', regionCode: '510104000000', address: null, creditCode: null, entryRule: null, entryRuleReason: null })
  })
})

describe('what may be done', () => {
  it('is what the server says, as far as the page knows how', () => {
    expect(reviewActionsOf({ actions: ['withdraw', 'check', 'later'] } as unknown as Review)).toEqual(['check', 'withdraw'])
    expect(measureActionsOf({ actions: ['refuse_measure', 'later'] } as unknown as Measure)).toEqual(['refuse_measure'])
    expect([saysWhy('send_back'), saysWhy('withdraw'), harms('withdraw'), harms('approve')]).toEqual([true, false, true, false])
  })

  it('leaves a venue in peace that is in review or has ended', () => {
    expect(['in_use', 'suspended', 'in_review', 'ended'].map(state => measuresFor(state))).toEqual([['suspend', 'end'], ['resume', 'end'], [], []])
  })
})

describe('the words', () => {
  it('has one for every state and step of the work-flows, in both languages', () => {
    const flows = source('Reviews/ReviewFlow.cs') + source('Measures/MeasureFlow.cs')
    const states = [...flows.matchAll(/public const string (?:Draft|Village|Township|County|Upper|Returned|Approving|Approved|Closing|Closed|Requested|CarryingOut|Done|Refused|Expired) = "(\w+)"/g)].map(found => `venues.state.${found[1]}`)
    const steps = ['draft', 'save', 'submit_village', 'submit_township', 'submit_county', 'submit_upper', 'pass_township', 'pass_county', 'approve', 'send_back', 'decline_venue', 'withdraw', 'escalate', 'lapse', 'approved', 'closed', 'request_measure', 'approve_measure', 'refuse_measure', 'expire_measure', 'carried_out'].map(step => `work.step.${step}`)
    expect(states.length).toBe(15)
    expect([...states, ...steps].filter(key => !(key in texts) || !(key in staffEn))).toEqual([])
  })
})
