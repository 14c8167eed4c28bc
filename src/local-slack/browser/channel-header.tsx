import type { ChannelShape } from '../page/shape.ts';
import { useStage } from './context.ts';
import { shortMoment, stampDate } from './dates.ts';
import { Lock } from './icons.tsx';
import { Mrkdwn } from './inline.tsx';
import { goToMessage } from './message.tsx';

function Pins({ channel }: { channel: ChannelShape }) {
  const { model, words, language } = useStage();
  const pinned = (model.messages.get(channel.id) ?? []).filter(({ ts }) => channel.pins.includes(ts));
  if (pinned.length === 0) return null;
  return (
    <details class="popover">
      <summary>{words.pins(pinned.length)}</summary>
      <ul>
        {pinned.map(({ ts, text }) => (
          <li key={ts}>
            <button
              type="button"
              onClick={(event) => {
                event.currentTarget.closest('details')?.removeAttribute('open');
                goToMessage(ts);
              }}
            >
              <Mrkdwn text={text.split('\n')[0] ?? ''} />
              <small>{shortMoment(language, model.me.tz, stampDate(ts))}</small>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Members({ channel }: { channel: ChannelShape }) {
  const { model, words, act } = useStage();
  return (
    <details class="popover">
      <summary>{words.members(channel.members.length)}</summary>
      <ul>
        {channel.members.map((id) => (
          <li key={id}>
            {model.person.get(id)?.name ?? id}
            {id === model.me.id && ` (${words.you})`}
          </li>
        ))}
        <li>
          <button
            type="button"
            class="button"
            onClick={() => void act({ kind: 'leave', channel: channel.id })}
          >
            {words.leave}
          </button>
        </li>
      </ul>
    </details>
  );
}

export function ChannelHeader({ channel }: { channel: ChannelShape }) {
  const { words } = useStage();
  return (
    <div class="main-header">
      <h1>
        {channel.kind === 'private' ? (
          <>
            <span class="hidden">{words.privateChannel} </span>
            <Lock />{' '}
          </>
        ) : (
          '# '
        )}
        {channel.name}
        {channel.isArchived && <small> ({words.archived})</small>}
      </h1>
      {channel.topic !== '' && (
        <div class="topic">
          <Mrkdwn text={channel.topic} />
        </div>
      )}
      <div class="facts">
        <Members channel={channel} />
        <Pins channel={channel} />
      </div>
    </div>
  );
}
