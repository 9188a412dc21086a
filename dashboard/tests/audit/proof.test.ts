import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, hashOf, readNote, rootOf } from '../../src/audit/proof'

const vectors = JSON.parse(readFileSync(new URL('../../../tests/HealthPass.Tests/Auditing/merkle-vectors.json', import.meta.url), 'utf8'))
const bytes = (base64: string) => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
const base64 = (data: Uint8Array) => btoa(String.fromCharCode(...data))

// A line as the server hashed it; AuditApiTests' server and this must agree.
const line = {
  sequence: 1, at: '2021-03-01T12:00:00.123+08:00', actor: 'wang', action: 'target_set', subject: '510100000000', detail: { 号: 1 }, detailText: '{"号":1}',
  previousHash: '0'.repeat(64), hash: '',
}

describe('the proof in the browser', () => {
  it('finds the roots that the published vectors have, and no others', async () => {
    for (const vector of vectors.inclusion) {
      const root = bytes(vector.leafHash).length === 32 && Number.isSafeInteger(vector.leafIdx)
        ? await rootOf(bytes(vector.leafHash), vector.leafIdx, Number(vector.treeSize), (vector.proof ?? []).map(bytes))
        : null
      expect(root !== null && base64(root) === vector.root, vector.file).toBe(!vector.wantErr)
    }
  })

  it('holds for a line under its checkpoint, and for nothing that differs', async () => {
    const hash = await hashOf(line)
    const hex = [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
    const leaf = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.of(0, ...hash)))
    const sound = { ...line, hash: hex }
    const proof = { entry: 1, leafIndex: 0, size: 1, leafHash: base64(leaf), hashes: [], root: base64(leaf), checkpoint: `healthpass/audit\n1\n${base64(leaf)}\n\n— healthpass/audit AAAA\n` }
    expect(await check(sound, proof)).toBe('holds')
    expect(await check({ ...sound, actor: 'li' }, proof)).toBe('lineChanged')
    expect(await check({ ...sound, detailText: '{"号":2}' }, proof)).toBe('lineChanged')
    expect(await check(sound, { ...proof, checkpoint: proof.checkpoint.replace('\n1\n', '\n2\n') })).toBe('notInTree')
    expect(await check(sound, { ...proof, hashes: [base64(leaf)] })).toBe('notInTree')
    expect(await check(sound, { ...proof, checkpoint: 'nothing' })).toBe('notInTree')
  })

  it('reads a note', () => {
    expect(readNote('o\n12\nAAAA\n\n— o AAAA\n')).toEqual({ size: 12, root: 'AAAA' })
    expect(readNote('o')).toBeNull()
  })
})
