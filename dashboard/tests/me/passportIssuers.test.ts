import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { phoneEn } from '../../src/i18n/phone/en'
import { phoneZh } from '../../src/i18n/phone/zh'
import { issuers, placeCodes } from '../../src/me/passportIssuers'

const file = new URL('../../../grains/Domain/People/Documents/Data/passport-issuers.txt', import.meta.url)
const known = readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
const withPermits = ['HKG', 'MAC', 'TWN']

const inChinese = issuers('zh', key => phoneZh[key as keyof typeof phoneZh])
const inEnglish = issuers('en', key => phoneEn[key as keyof typeof phoneEn])

describe('the issuers of passports', () => {
  it('are the places that the server knows, but those whose people have permits', () => {
    expect([...placeCodes(), ...withPermits].sort()).toEqual(known.filter(line => line.includes(' ')).map(line => line.slice(0, 3)).sort())
  })

  it('are all known to the server, and each is there once', () => {
    const codes = inChinese.map(issuer => issuer.code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) expect(known.map(line => line.slice(0, 3)), code).toContain(code)
    expect(inEnglish.map(issuer => issuer.code).sort()).toEqual([...codes].sort())
  })

  it('have a name in both languages, each another', () => {
    for (const list of [inChinese, inEnglish]) {
      expect(list.filter(issuer => !issuer.name || /^[A-Z]{2,3}$/.test(issuer.name))).toEqual([])
      expect(new Set(list.map(issuer => issuer.name)).size).toBe(list.length)
    }
    expect(inChinese.find(issuer => issuer.code === 'DEU')!.name).toBe('德国')
    expect(inEnglish.find(issuer => issuer.code === 'DEU')!.name).toBe('Germany')
    expect(inEnglish.find(issuer => issuer.code === 'RKS')!.name).toBe('Kosovo')
  })
})
