import type { NewText, TextTerms } from '../api/campaigns'

/** Where the link goes. */
export const linkMark = '{link}'

/** What is filled in to write a text. */
export interface TextDraft { title: string, content: string, mode: NewText['mode'], account: string, from: string, until: string, quota: number, urgent: boolean }

export const emptyText = (today: string, account: string): TextDraft => ({
  title: '', content: `欢迎来川，请申领健康码：${linkMark} 咨询12345`, mode: account ? 'feed' : 'carrier_sends', account, from: today, until: today, quota: 10_000, urgent: false,
})

/** The text as a phone gets it. */
export const sampleOf = (content: string, terms: Pick<TextTerms, 'signature' | 'linkSample'>) => terms.signature + content.split(linkMark).join(terms.linkSample)

/** What stands in the way of sending it, as far as one sees while it is written: the server judges again. */
export type TextFault = 'long' | 'link' | 'signature' | 'unsendable'

const unsendable = /[\p{Cc}\u{10000}-\u{10FFFF}]/u

export function faultOf(content: string, terms: Pick<TextTerms, 'signature' | 'linkSample' | 'mostCharacters'>): TextFault | null {
  if (unsendable.test(content)) return 'unsendable'
  if (content.split(linkMark).length !== 2) return 'link'
  if (/[【】]/.test(content)) return 'signature'
  return sampleOf(content, terms).length > terms.mostCharacters ? 'long' : null
}

export const requestOf = (draft: TextDraft): NewText => ({ ...draft, title: draft.title.trim(), content: draft.content.trim(), account: draft.mode === 'feed' ? draft.account : null })
