// A gateway by somebody else's implementation of SMPP. It throttles every seventh message, and says on each line what it took and what was answered to its receipts.
import smpp from 'smpp'

const [account, secret] = process.argv.slice(2)
const say = what => process.stdout.write(JSON.stringify(what) + '\n')
let count = 0

function receipt(session, pdu, id) {
  const inFields = count % 2 === 0
  const text = `id:${id} sub:001 dlvrd:001 submit date:2209011200 done date:2209011201 stat:DELIVRD err:000 text:`
  session.deliver_sm({
    source_addr: pdu.destination_addr,
    destination_addr: pdu.source_addr,
    esm_class: 4,
    short_message: inFields ? '' : text,
    ...(inFields ? { receipted_message_id: id, message_state: 2 } : {}),
  }, answer => say({ heard: id, status: answer.command_status }))
}

const server = smpp.createServer(session => {
  session.on('error', error => say({ error: String(error) }))
  session.on('bind_transceiver', pdu => {
    const isKnown = pdu.system_id === account && pdu.password === secret && pdu.interface_version === 0x34
    session.send(pdu.response({ command_status: isKnown ? 0 : smpp.ESME_RINVPASWD, system_id: 'smsc' }))
  })
  session.on('submit_sm', pdu => {
    if (++count % 7 === 0) {
      session.send(pdu.response({ command_status: smpp.ESME_RTHROTTLED }))
      return
    }

    const id = `n${count}`
    const { message, udh } = pdu.short_message
    say({ taken: id, to: pdu.destination_addr, text: message, udh: udh ? udh.map(part => part.toString('hex')) : [], receipt: pdu.registered_delivery })
    session.send(pdu.response({ message_id: id }))
    receipt(session, pdu, id)
  })
  session.on('enquire_link', pdu => session.send(pdu.response()))
  session.on('unbind', pdu => {
    say({ unbound: true })
    session.send(pdu.response())
    session.close()
  })
})
server.listen(0, '127.0.0.1', () => say({ port: server.address().port }))
