import type { Answer } from '../../../src/index.js'
import type { State } from '../../../src/model/state.js'
import type { Drawn } from '../reference.js'
import { CUSTOM } from './campaigns.js'

/** What the disk must hold, of what was said and done, as long as it tells the truth. */
export interface Kept {
  /** A fact was told `times` times; perhaps it never gets to the disk. */
  told(subject: string, name: string, props: Record<string, unknown>, at: number): void
  /** Another device told all this. */
  heard(subject: string, recent: Record<string, number[]>): void
  /** It has got there. */
  counted(subject: string, name: string, props: Record<string, unknown>, at: number): void
  /** An answer has got there: it stays for as long as it asked for quiet, in elapsed time. */
  answered(subject: string, drawn: Drawn, answer: Answer, elapsed: number): void
  /** A jump forward ends waits early, and what has ended may be forgotten. */
  jumped(at: number): void
  /** Looks at every record. */
  look(elapsed: number): void
}

interface Promised extends Drawn {
  subject: string
  answer: Answer
  until: number
}

const MAY_FORGET = 25 * 86_400_000
/** Events that are counted for their own sake, under their names. */
const COUNTED = ['premium_feature_viewed', 'pricing_viewed', 'member_invited', ...CUSTOM]
const keysOf = (name: string, { feature }: Record<string, unknown>): string[] => (COUNTED.includes(name) ? [name, ...(feature ? [`${name}:${feature as string}`] : [])] : [])

export const createKept = (disk: ReadonlyMap<string, unknown>, has: (key: string, revision: number) => boolean, found: (problem: string) => void, counting: boolean): Kept => {
  const facts = new Map<string, number[]>()
  let promises: Promised[] = []
  const recordOf = (subject: string) => disk.get(`subject:${subject}/${subject.replace('a', 'u')}`) as State | undefined

  const look = (key: string, { essential, behaviour }: State): void => {
    for (const [name, stamps] of counting ? Object.entries(behaviour.recent) : []) {
      const said = [...(facts.get(`${key} ${name}`) ?? [])]
      if (!COUNTED.includes(name.split(':')[0]!)) continue
      for (const stamp of stamps) {
        const at = said.indexOf(stamp)
        if (at < 0) return found(`I2 ${name} is counted at ${stamp} more often than it was told to ${key}`)
        said.splice(at, 1)
      }
    }
    for (const [name, { acceptedAt, revision }] of Object.entries(essential.outbox)) if (acceptedAt && !has(name, revision)) found(`I4 ${name} r${revision} never reached the host, and counts as accepted`)
  }

  return {
    told(subject, name, props, at) {
      for (const key of keysOf(name, props)) {
        const full = `${subject} ${key}`
        facts.set(full, [...(facts.get(full) ?? []), ...Array<number>(key === name ? Math.min(Number(props.count ?? 1), 8) : 1).fill(at)])
      }
    },
    heard(subject, recent) {
      for (const [key, stamps] of Object.entries(recent)) facts.set(`${subject} ${key}`, [...(facts.get(`${subject} ${key}`) ?? []), ...stamps])
    },
    counted(subject, name, props, at) {
      // Of views so close to each other one is left.
      for (const key of counting ? keysOf(name, props) : []) {
        const stamps = recordOf(subject)?.behaviour.recent[key] ?? []
        if (stamps.length < 8 && !stamps.some(stamp => Math.abs(stamp - at) < 30_000)) found(`I8 ${key} of ${at} is lost`)
      }
    },
    answered(subject, { campaign, step, topic, kind, surface }, answer, elapsed) {
      const record = recordOf(subject)
      if (!record?.essential.history.some(one => one.campaign === campaign && one.step === step && one.topic === topic && one.answer === answer)) found(`I2 "${answer}" to ${campaign}.${step} on ${topic} is not kept`)
      else if (answer === 'snoozed') promises.push({ subject, campaign, step, topic, kind, surface, answer, until: elapsed + 13.9 * 86_400_000 })
      else if (answer === 'declined') promises.push({ subject, campaign, step, topic, kind, surface, answer, until: elapsed + MAY_FORGET })
    },
    jumped: () => void (promises = promises.filter(({ answer }) => answer === 'snoozed')),
    look(elapsed) {
      for (const [key, record] of disk) {
        const size = new TextEncoder().encode(JSON.stringify(record)).length
        if (size >= 65_536) found(`I7 ${key} is ${size} bytes`)
        if (key.startsWith('subject:')) look(key.slice('subject:'.length).split('/')[0]!, record as State)
      }
      promises = promises.filter(({ until }) => until > elapsed)
      for (const { subject, campaign, step, topic, answer } of promises)
        if (!recordOf(subject)?.essential.history.some(one => one.campaign === campaign && one.step === step && one.topic === topic && one.answer === answer)) return found(`I2 "${answer}" to ${campaign}.${step} on ${topic} was kept, and is gone`)
    },
  }
}
