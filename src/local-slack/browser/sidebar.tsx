import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ChannelShape } from '../page/shape.ts';
import { useStage } from './context.ts';
import { Lock } from './icons.tsx';

/** The name of a channel, with what kind it is. */
function ChannelName({ channel }: { channel: ChannelShape }) {
  const { words } = useStage();
  return (
    <>
      {channel.kind === 'private' ? <Lock /> : '#'} {channel.name}
      {channel.isArchived && ` (${words.archived})`}
    </>
  );
}

function Place(props: { id: string; name: ComponentChildren; unread: number; here: boolean }) {
  const { id, name, unread, here } = props;
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
export function Sidebar({ place, open, onClose }: { place: string; open: boolean; onClose: () => void }) {
  const menu = useRef<HTMLElement>(null);
  // As a drawer it takes the keyboard when it opens, and gives it back when it closes.
  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector('button')?.focus();
    return () => document.querySelector<HTMLElement>('.menu-button')?.focus();
  }, [open]);
  const { model, words, act } = useStage();
  const { app, shortcuts } = model.workspace;
  const direct = model.channels.find(({ kind }) => kind === 'im');
  const channels = model.channels.filter(({ kind }) => kind !== 'im');
  return (
    <nav
      ref={menu}
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
            name={<ChannelName channel={channel} />}
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
