import { createHash } from 'node:crypto'
import type { Handoff } from '../../src/model/handoff.js'
import { recipientOf } from './recipient.js'

export type Send = (handoff: Handoff, messageId: string, at: number) => Promise<void>

export interface Mailer {
  send: Send
  close(): void
}

/** The same for the same mail, whoever sends it and however often it is tried. */
export const messageIdOf = ({ key, revision }: Pick<Handoff, 'key' | 'revision'>): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}.${revision}@pli.example>`

const PATIENCE = 10_000

/** Sends mails by SMTP. */
export async function createMailer(port: number): Promise<Mailer> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({
    host: '127.0.0.1', port, secure: false, ignoreTLS: true,
    connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE,
    // A mail is made of what was handed over, never of a file or an address that it names.
    disableFileAccess: true, disableUrlAccess: true,
  })
  return {
    async send(handoff, messageId, at) {
      const { subject, text, html } = handoff
      await transport.sendMail({ from: 'Pli <bonjour@pli.example>', to: recipientOf(handoff.key), subject, text, html, messageId, date: new Date(at) })
    },
    close: () => transport.close(),
  }
}
