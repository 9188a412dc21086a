// Every call of a channel and a gate, with Node 20 or later alone. URL, CHANNEL_KEY, GATE_KEY and DOCUMENT (a citizen's number) come from the environment.
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'

const { URL: url, CHANNEL_KEY: channel, GATE_KEY: gate, DOCUMENT: number } = process.env

// Answers the JSON; waits where the service asks for it. Whatever is sent again here may be sent again.
async function call(method, path, key, body) {
  for (let attempt = 0; ; attempt++) {
    let wait = 2 ** attempt
    try {
      const response = await fetch(url + path, {
        method,
        headers: { 'X-Api-Key': key, ...(body && { 'Content-Type': 'application/json' }) },
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(30_000),
      })
      if (![429, 500, 502, 503, 504].includes(response.status) || attempt === 5) return await response.json()
      wait = Number(response.headers.get('Retry-After') ?? wait)
    } catch (error) {
      if (attempt === 5) throw error
    }
    await pause(wait * 1000 * (1 + Math.random() / 4))
  }
}

// A channel: a venue, a person, a code to show.
const { venueId } = await call('POST', '/v1/venues', channel, { name: '成都东站', category: 'railway_station', regionCode: '510108000000' })
console.log('venue', venueId.length)
const application = { document: { type: 'resident_id', number }, name: '王小明', phone: '13800138000', regionCode: '510104017001' }
const { personId } = await call('POST', '/v1/persons', channel, application)
console.log('apply', (await call('GET', `/v1/persons/${personId}`, channel)).colour)
const { code } = await call('POST', `/v1/persons/${personId}/codes`, channel)
console.log('show', code.length)

// A gate: a scan, the same again after a lost answer, several at once.
const scan = { venueId, code, direction: 'in', gateId: 'east-1', scanId: randomUUID() }
console.log('scan', (await call('POST', '/v1/scans', gate, scan)).verdict)
console.log('repeat', (await call('POST', '/v1/scans', gate, scan)).verdict)
const { results } = await call('POST', '/v1/scans/batch', gate, { scans: [scan, { venueId, code: 'x', direction: 'in' }] })
console.log('batch', ...results.map(result => result.verdict ?? result.code))

// A gate that was without the network: the bundle that it decides by, and what it decided.
console.log('bundle', (await call('GET', `/v1/bundles/latest?venueId=${venueId}`, gate)).number > 0)
const late = { ...scan, direction: 'out', scanId: randomUUID(), scannedAt: new Date().toISOString(), clockOffsetSeconds: 0, verdict: 'check' }
for (let i = 0; i < 2; i++) console.log('late', (await call('POST', '/v1/scans/late', gate, { scans: [late] })).results[0].status)

// A channel again: a code on paper, what is asked for on behalf of a person, and the end of a registration, to which a code goes by text.
console.log('printed', (await call('POST', `/v1/persons/${personId}/printed-codes`, channel)).code.slice(0, 4))
console.log('appeal', (await call('POST', `/v1/persons/${personId}/appeals`, channel, { text: '我没有去过。' })).code)
console.log('correction', (await call('POST', `/v1/persons/${personId}/corrections`, channel, { name: '王小民' })).state)
console.log('withdrawal', (await call('POST', `/v1/persons/${personId}/withdrawal/code`, channel)).ticket.length > 0)
