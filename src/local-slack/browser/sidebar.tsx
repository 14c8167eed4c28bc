import type { ChannelShape } from '../page/shape.ts';
import { useStage } from './context.ts';

function Place({ id, name, unread, here }: { id: string; name: string; unread: number; here: boolean }) {
  const { words, go } = useStage();
  return (
    <li>
      <button
        type="button"
        class={unread > 0 ? 'unread' : ''}
        {...(here && { 'aria-current': 'page' as const })}
        onClick={() => go({ at: id })}
      >
        <span class="place-name">{name}</span>
        {unread > 0 && (
          <span class="badge">
            <span aria-hidden="true">{unread}</span>
            <span class="hidden">{words.unread(unread)}</span>
          </span>
        )}
      </button>
    </li>
  );
}

/** Channels and apps, with what was not read yet. */
export function Sidebar({ place, onClose }: { place: string; onClose: () => void }) {
  const { model, words, act } = useStage();
  const { app, shortcuts } = model.workspace;
  const direct = model.channels.find(({ kind }) => kind === 'im');
  const label = (channel: ChannelShape) =>
    `${channel.kind === 'private' ? '🔒︎' : '#'} ${channel.name}${channel.isArchived ? ` (${words.archived})` : ''}`;
  const channels = model.channels.filter(({ kind }) => kind !== 'im');
  return (
    <nav
      class="sidebar"
      aria-label={words.menu}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2>{words.channels}</h2>
      <ul>
        {channels.map((channel) => (
          <Place
            key={channel.id}
            id={channel.id}
            name={label(channel)}
            unread={channel.unread}
            here={channel.id === place}
          />
        ))}
        {channels.length === 0 && <li class="none">{words.noChannels}</li>}
      </ul>
      <h2>{words.apps}</h2>
      <ul>
        {direct !== undefined && (
          <Place
            id={direct.id}
            name={app.name}
            unread={direct.unread}
            here={place === direct.id || place === 'home'}
          />
        )}
      </ul>
      {shortcuts.length > 0 && (
        <>
          <h2>{words.shortcuts}</h2>
          <ul>
            {shortcuts.map((name) => (
              <li key={name}>
                <button
                  type="button"
                  onClick={() => {
                    onClose();
                    void act({ kind: 'shortcut', name });
                  }}
                >
                  <span class="place-name">{name}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}
