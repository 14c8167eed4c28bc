import type { MessageShape } from '../page/shape.ts';
import { Blocks } from './blocks/block.tsx';
import { useStage } from './context.ts';
import { stampDate, timeOfDay } from './dates.ts';
import { Mrkdwn } from './inline.tsx';
import { SurfaceForm } from './surface.tsx';

const idOf = (ts: string): string => `message-${ts.replace('.', '-')}`;

/** Brings a message into sight, and the keyboard with it. */
export function goToMessage(ts: string): void {
  const message = document.getElementById(idOf(ts));
  message?.scrollIntoView({ block: 'center' });
  message?.focus();
}

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.charAt(0))
    .filter((letter) => /\p{Lu}/u.test(letter))
    .slice(0, 2)
    .join('');

/** The same colour for the same person, out of six. */
const colour = (id: string): number => [...id].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;

export function Message({ message }: { message: MessageShape }) {
  const { model, words, language } = useStage();
  const author = model.person.get(message.user);
  const name =
    author?.isBot && author.id === model.workspace.app.id ? model.workspace.app.name : author?.name;
  const at = stampDate(message.ts);
  return (
    <article
      id={idOf(message.ts)}
      tabIndex={-1}
      class={message.ephemeral ? 'message ephemeral' : 'message'}
      aria-label={`${name ?? ''}, ${timeOfDay(language, model.me.tz, at)}`}
    >
      <span class={`avatar avatar-${colour(message.user)}`} aria-hidden="true">
        {initials(name ?? '')}
      </span>
      <div class="body">
        <p class="by">
          <strong>{name}</strong>
          {author?.isBot && <span class="app">{words.app}</span>}
          <time dateTime={at.toISOString()}>{timeOfDay(language, model.me.tz, at)}</time>
          {message.edited && <small>({words.edited})</small>}
        </p>
        {message.ephemeral && <p class="only-you">{words.onlyYou}</p>}
        {message.blocks.length === 0 ? (
          <Mrkdwn text={message.text} />
        ) : (
          <SurfaceForm place={{ channel: message.channel, ts: message.ts }} state={message.state}>
            <Blocks blocks={message.blocks} />
          </SurfaceForm>
        )}
      </div>
    </article>
  );
}
