import type { Answer, Button, ButtonLabel } from '../model/campaign.js'
import type { Input, MessageRef } from '../model/input.js'
import type { Message } from '../model/message.js'
import type { Handlers } from '../model/options.js'
import type { Stop, Time } from '../model/platform.js'
import { topicKey } from '../core/topic.js'
import type { Choice, Drawn, Report } from '../model/ui.js'
import { perform } from './perform.js'
import type { Stage } from './stage.js'

export interface Presenter {
  /** Draws a message that was claimed; `letGo` frees the claim's lock, once the message has left. */
  show(message: Message, letGo: Stop): void
  /** What is stored now, and under which claim: whoever waits behind the lock of another one may read it. */
  stored(claim: string | undefined): void
  /** Takes it off the screen; nothing was answered. */
  withdraw(): void
  /** The disk has forgotten its claim, and would let it come and go for ever: a step that is lost twice is not drawn again. */
  lose(ref: Pick<MessageRef, 'campaign' | 'step'>): void
  current(): Message | undefined
  /** Answers the current message as if its button had been pressed. */
  press(button: Button, choice?: Choice): Promise<'done' | 'failed' | 'late'>
  preview(message: Message): void
  /** The steps that could not be drawn, or were lost twice, as `campaign.step`: on this page they cannot be drawn again. */
  undrawable(): readonly string[]
  /** The page keeps taking us out: nothing more is drawn on it. */
  broken(): boolean
}

export interface PresenterPorts {
  stage: Stage
  handlers: Handlers
  time: Time
  put: (input: Input) => void
  report: (code: string, message: string) => void
  /** The message on the screen has changed. */
  changed: (message: Message | undefined) => void
  /** Drawn now. */
  shown: (ref: MessageRef) => void
}

type Left = { type: 'gone' } | { type: 'answer'; answer: Answer; quietUntil?: number; button?: ButtonLabel; score?: number; leaves: true }

/** How long a thank-you stays. It is a status, no message: nothing is claimed for it. */
const THANKS = 4000

const OBJECTION = /^(price|time|manager|use|competitor)$/

const stepOf = ({ campaign, step }: Pick<MessageRef, 'campaign' | 'step'>): string => `${campaign}.${step}`

/** Carries one presentation out: draws it, and turns what the person does into inputs. */
export const createPresenter = ({ stage, handlers, time, put, report, changed, shown }: PresenterPorts): Presenter => {
  let on: { message: Message; ref: MessageRef; drawn?: Drawn; stop: Stop[] } | undefined
  let left: [claim: string, letGo: Stop][] = []
  let broken = false
  const lost: string[] = []
  const undrawable: string[] = []

  /** Off the screen; a preview was never on it. */
  const leave = (input: Left, thanks?: boolean) => {
    const was = on
    if (!was) return
    on = undefined
    const remove = () => was.drawn?.remove()
    if (thanks) time.soon(THANKS, remove)
    else remove()
    for (const stop of was.stop) stop()
    changed(undefined)
    if (!was.message.preview) put({ ...input, at: time.now(), ...was.ref })
  }
  const gone = () => leave({ type: 'gone' })
  const answer = (given: Answer, more?: { quietUntil?: number; button?: ButtonLabel; score?: number }) =>
    leave({ type: 'answer', answer: given, ...more, leaves: true }, more?.score !== undefined)

  const press = async (button: Button, choice?: Choice): Promise<'done' | 'failed' | 'late'> => {
    const pressed = on
    if (!pressed) return 'done'
    const { message, ref } = pressed
    if (message.preview || button.answer) {
      const { topic, facts: { scale } } = message
      const score = scale && button.answer === 'clicked' ? (choice?.score ?? NaN) : undefined
      if (score !== undefined && !(Number.isInteger(score) && score >= scale![0] && score <= scale![1])) return 'failed'
      const { objection, until } = choice ?? {}
      if (OBJECTION.test(objection!)) reportOf(message, ref).object(objection!)
      answer(button.answer ?? 'dismissed', { button: button.label, score, quietUntil: button.answer === 'snoozed' && until! > time.now() ? until : undefined })
      // As if the host had tracked it.
      if (score !== undefined && !message.preview) put({ type: 'event', name: topic.id + '_answered', props: { score }, at: time.now() })
      return 'done'
    }
    put({ type: 'answer', answer: 'clicked', button: button.label, at: time.now(), ...ref })
    const succeeded = () => {
      if (button.handler === 'startTrial')
        put({ type: 'event', name: 'trial_started', props: { topic: message.topic, days: message.facts.trial?.days }, at: time.now() })
      if (on === pressed) gone()
    }
    return perform(handlers, button, choice, message, time, succeeded, error =>
      report('handler', `handlers.${button.handler} failed: ${String(error)}. The message stays open.`),
    )
  }

  const reportOf = (message: Message, ref: MessageRef): Report => ({
    seen() {
      if (!message.preview) put({ type: 'seen', at: time.now(), ...ref })
    },
    press,
    close() {
      if (message.closes) answer(message.closes)
    },
    object(objection) {
      if (!message.preview) put({ type: 'objection', objection, at: time.now(), ...ref })
    },
    remind: at => answer('snoozed', { quietUntil: at }),
    mute(muted) {
      if (!message.preview) put({ type: 'mute', topic: topicKey(message.topic), muted, at: time.now() })
    },
    problem: text => report('block', `${message.campaign}.${message.step}: ${text}`),
    lost() {
      // Whoever takes the modal out of the page wants the page: this is no place to insist.
      if (message.surface === 'blocking-modal') return answer('dismissed')
      broken = true
      gone()
    },
  })

  const draw = (message: Message, letGo: Stop): MessageRef => {
    const { campaign, step, topic, surface, kind, variant, id, facts: { offer } } = message
    const ref: MessageRef = { claim: id, campaign, step, topic, surface, kind, variant, shownAt: time.now(), offer: offer && { id: offer.id, endsAt: offer.endsAt } }
    on = { message, ref, stop: [() => left.push([id, letGo])] }
    const told = reportOf(message, ref)
    if (stage.headless) on.stop.push(time.soon(1000, told.seen))
    else on.drawn = stage.ui()!.draw(message, told)
    changed(message)
    return ref
  }

  return {
    show(message, letGo) {
      try {
        shown(draw(message, letGo))
      } catch (error) {
        // An interface that was taken away meanwhile is no failure of the message.
        if (stage.ready()) {
          const step = stepOf(message)
          undrawable.push(step)
          report('draw', `${step} could not be drawn: ${error}`)
        }
        gone()
      }
    },
    stored(claim) {
      left = left.filter(([id, letGo]) => id === claim || letGo())
    },
    preview(message) {
      gone()
      draw(message, () => {})
    },
    withdraw: gone,
    lose(ref) {
      const step = stepOf(ref)
      ;(lost.includes(step) ? undrawable : lost).push(step)
    },
    current: () => on?.message,
    press,
    undrawable: () => undrawable,
    broken: () => broken,
  }
}
