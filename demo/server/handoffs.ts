import type { Handoff } from '../../src/model/handoff.js'
import type { Database } from './database.js'

export type Status = 'scheduled' | 'cancelled' | 'sending' | 'sent' | 'expired' | 'listed'

export interface Handoffs {
  /** Keeps the highest revision of each key. What has left is not changed any more. */
  accept(handoffs: readonly Handoff[]): void
  /** The mails to send, in the order of their days. */
  due(now: number): Handoff[]
  /** The day of the next mail after `now`. */
  nextAfter(now: number): number | undefined
  /** Marks a mail as being sent under this Message-ID; false when it may not be sent (any more). */
  begin(handoff: Handoff, messageId: string): boolean
  /** It was not sent after all. */
  giveBack(key: string): void
  finish(key: string, now: number): void
  /** The mails whose sending was begun and never finished. */
  begun(): { key: string; messageId: string }[]
  list(now: number): Listed[]
  /** The body of one of them. */
  read(key: string): Pick<Handoff, 'html'> | undefined
}

export interface Listed extends Pick<Handoff, 'key' | 'revision' | 'channel' | 'campaign' | 'step' | 'kind' | 'dueAt' | 'template' | 'subject' | 'fields'> {
  status: Status
}

interface Row {
  body: string
  channel: Handoff['channel']
  action: Handoff['action']
  expires_at: number | null
  message_id: string | null
  sent_at: number | null
}

const WAITING = "channel = 'email' and action = 'schedule' and message_id is null"

const statusOf = ({ sent_at, message_id, action, channel, expires_at }: Row, now: number): Status => {
  if (sent_at !== null) return 'sent'
  if (message_id !== null) return 'sending'
  if (action === 'cancel') return 'cancelled'
  if (expires_at !== null && expires_at <= now) return 'expired'
  return channel === 'email' ? 'scheduled' : 'listed'
}

const parse = ({ body }: Pick<Row, 'body'>): Handoff => JSON.parse(body)

export const createHandoffs = (database: Database): Handoffs => ({
  accept(handoffs) {
    database.change((write) => {
      for (const handoff of handoffs) {
        const [known] = database.all<Row>('select * from handoffs where key = ?', [handoff.key])
        if (known && (known.sent_at !== null || parse(known).revision >= handoff.revision)) continue
        // A cancellation may come without its body: what was called off stays readable.
        const { key, revision, action, channel, dueAt, expiresAt, ...body } = known && handoff.action === 'cancel' ? { ...parse(known), action: handoff.action, revision: handoff.revision } : handoff
        write(
          `insert into handoffs (key, revision, action, channel, due_at, expires_at, body) values (?, ?, ?, ?, ?, ?, ?)
           on conflict (key) do update set revision = excluded.revision, action = excluded.action, channel = excluded.channel,
           due_at = excluded.due_at, expires_at = excluded.expires_at, body = excluded.body`,
          [key, revision, action, channel, dueAt, expiresAt ?? null, JSON.stringify({ key, revision, action, channel, dueAt, expiresAt, ...body })],
        )
      }
    })
  },
  due: (now) =>
    database.all<Row>(`select body from handoffs where ${WAITING} and due_at <= ? and (expires_at is null or expires_at > ?) order by due_at, key`, [now, now]).map(parse),
  nextAfter: (now) =>
    database.all<{ at: number | null }>(`select min(due_at) as at from handoffs where ${WAITING} and due_at > ?`, [now])[0]?.at ?? undefined,
  begin: ({ key, revision }, messageId) =>
    database.change((write) => write(`update handoffs set message_id = ? where key = ? and revision = ? and ${WAITING}`, [messageId, key, revision]) === 1),
  giveBack: (key) =>
    void database.change((write) => write('update handoffs set message_id = null where key = ? and sent_at is null', [key])),
  finish: (key, now) => void database.change((write) => write('update handoffs set sent_at = ? where key = ?', [now, key])),
  begun: () => database.all('select key, message_id as messageId from handoffs where message_id is not null and sent_at is null'),
  list: (now) =>
    database.all<Row>('select * from handoffs order by due_at, key').map((row) => {
      const { key, revision, channel, campaign, step, kind, dueAt, template, subject, fields } = parse(row)
      return { key, revision, channel, campaign, step, kind, dueAt, template, subject, fields, status: statusOf(row, now) }
    }),
  read: (key) => database.all<Row>('select body from handoffs where key = ?', [key]).map(parse)[0],
})
