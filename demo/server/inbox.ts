import type { AddressInfo } from 'node:net'
import type { Handoff } from '../../src/model/handoff.js'
import type { Database } from './database.js'

export interface Mail extends Partial<Pick<Handoff, 'key' | 'kind' | 'campaign' | 'step' | 'dueAt'>> {
  id: string
  to: string
  subject: string
  /** When it was received, on the clock of the host. */
  at: number
}

export interface Inbox {
  port: number
  has(messageId: string): boolean
  list(): Mail[]
  read(id: string): (Mail & { text: string; html: string }) | undefined
  close(): Promise<void>
}

interface Row {
  message_id: string
  recipient: string
  subject: string
  text: string
  html: string
  at: number
  body: string | null
}

const MAILS = 'select mails.*, body from mails left join handoffs using (message_id)'
const LARGEST = 2 ** 20 * 4

const mailOf = ({ message_id, recipient, subject, at, body }: Row): Mail => {
  const { key, kind, campaign, step, dueAt } = (body ? JSON.parse(body) : {}) as Partial<Handoff>
  return { id: message_id.slice(1, -1), to: recipient, subject, at, key, kind, campaign, step, dueAt }
}

/** A mailbox that takes mail for everyone, by SMTP on this machine alone. It knows each mail by its Message-ID and keeps it once. */
export async function openInbox(database: Database, now: () => number): Promise<Inbox> {
  const [{ SMTPServer }, { simpleParser }] = await Promise.all([import('smtp-server'), import('mailparser')])
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], size: LARGEST, logger: false, closeTimeout: 1000,
    async onData(stream, session, done) {
      try {
        const mail = await simpleParser(stream)
        const id = mail.messageId ?? `<${session.id}@localhost>`
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ')
        // On the disk before it is acknowledged, as every mail server does.
        database.change((write) =>
          write('insert or ignore into mails (message_id, recipient, subject, text, html, at) values (?, ?, ?, ?, ?, ?)', [id, to, mail.subject ?? '', mail.text ?? '', mail.html || '', now()]),
        )
        done()
      } catch (error) {
        done(error as Error)
      }
    },
  })
  // A client that hangs up in the middle is no reason to stop.
  server.on('error', () => {})
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))

  return {
    port: (server.server.address() as AddressInfo).port,
    has: (messageId) => database.all('select 1 from mails where message_id = ?', [messageId]).length > 0,
    list: () => database.all<Row>(`${MAILS} order by at, mails.rowid`).map(mailOf),
    read(id) {
      const [row] = database.all<Row>(`${MAILS} where message_id = ?`, [`<${id}>`])
      return row && { ...mailOf(row), text: row.text, html: row.html }
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}
