import { createSocket } from 'node:dgram'
import { decode, encode } from 'dns-packet'
import { afterAll } from 'vitest'

/** A real name server on a free port: TXT records by name, everything else does not exist. */
export async function startNameServer() {
  const records = new Map<string, string[]>()
  const socket = createSocket('udp4')
  socket.on('message', (message, from) => {
    const { id, questions = [] } = decode(message)
    const [question] = questions
    const found = question?.type === 'TXT' ? (records.get(question.name.toLowerCase()) ?? []) : []
    const answers = found.map((data) => ({ type: 'TXT' as const, name: question?.name ?? '', ttl: 1, data }))
    const rcode = answers.length > 0 ? 0 : 3
    const reply = encode({ type: 'response', id: id ?? 0, flags: 0x8180 | rcode, questions, answers })
    socket.send(reply, from.port, from.address)
  })
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done))
  afterAll(() => void socket.close())
  return { address: `127.0.0.1:${socket.address().port}`, records }
}
