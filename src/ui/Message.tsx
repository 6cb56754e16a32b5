import type { JSX } from 'preact'
import type { ButtonLabel } from '../model/campaign.js'
import { Buttons, Press } from './Buttons.js'
import type { Scene } from './scene.js'
import { Why } from './Why.js'

/** What a message says and what can be answered, whatever the surface around it. */
export function Message({ scene, cross }: { scene: Scene; cross?: boolean }): JSX.Element {
  const { message: { kind, surface, buttons, blocks, variant, facts }, view } = scene
  const find = (wanted: ButtonLabel) => buttons.find(({ label }) => label === wanted)
  const limit = surface === 'blocking-modal' || find('wait') || find('keepReading')
  const chat = limit && find('chat')
  const { choices: Choices = Buttons, hostLinks: HostLinks } = limit ? scene.blocks : {}
  const { doubts: Doubts } = scene.blocks
  const text = scene.own('text')
  const later = find('later') && scene.text('hint.later')
  const crossed = cross && scene.close
  return (
    <>
      <div class={crossed ? 'content crossed' : 'content'} part="content">
        <h2 id="title" tabIndex={-1} part="title">{scene.own('title')[0]}</h2>
        {text[0] && <div id="text" class="text" part="text">{text.map((line) => <p key={line}>{line}</p>)}</div>}
        {variant && facts.feature?.useCases?.[0] && (
          <ul class="list">{facts.feature.useCases.map((useCase) => <li key={useCase}>{useCase}</li>)}</ul>
        )}
        {blocks.map((name) => {
          const Block = scene.blocks[name]
          return Block && <Block key={name} scene={scene} />
        })}
      </div>
      {crossed && (
        <button type="button" class="cross" part="close" aria-label={scene.text('button.close')} onClick={scene.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
        </button>
      )}
      <div class="answers">
        <Choices scene={scene} buttons={chat ? buttons.filter((button) => button !== chat) : buttons} />
        {view.failed && <p class="error" role="alert" part="error">{scene.own('error')[0] ?? scene.text('error')}</p>}
        {chat && <Press scene={scene} button={chat} look="button" />}
        <div class="ways">
          {later && <p id="later">{later}</p>}
          {HostLinks && <HostLinks scene={scene} />}
          {kind === 'marketing' && !facts.scale && (
            <button type="button" class="link" part="doubt" aria-expanded={!!view.doubt} onClick={scene.doubt}>{scene.text('doubt')}</button>
          )}
          <Why scene={scene} />
        </div>
      </div>
      {view.doubt && Doubts && <Doubts scene={scene} />}
    </>
  )
}
