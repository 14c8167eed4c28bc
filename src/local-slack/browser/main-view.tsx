import { useEffect } from 'preact/hooks';
import { Blocks } from './blocks/block.tsx';
import { ChannelHeader } from './channel-header.tsx';
import { Composer } from './composer.tsx';
import { useStage } from './context.ts';
import { Conversation } from './conversation.tsx';
import { SurfaceForm } from './surface.tsx';

function AppTabs({ place, direct }: { place: string; direct: string }) {
  const { model, words, go } = useStage();
  const { hasHome, name } = model.workspace.app;
  const tab = (id: string, label: string) => (
    <button
      type="button"
      {...(place === id && { 'aria-current': 'page' as const })}
      onClick={() => go({ at: id })}
    >
      {label}
    </button>
  );
  return (
    <div class="main-header">
      <h1>{name}</h1>
      <nav class="tabs" aria-label={name}>
        {hasHome && tab('home', words.home)}
        {tab(direct, words.messages)}
      </nav>
    </div>
  );
}

/** The app's Home: it hears that somebody opened it. */
function Home() {
  const { model, words, act } = useStage();
  const { home, me } = model;
  // Opened once for everybody one is
  useEffect(() => void act({ kind: 'openHome' }), [me.id]);
  if (home === null) return <p class="empty">{words.emptyHome}</p>;
  return (
    <div class="home">
      <h2 class="hidden">{words.home}</h2>
      <SurfaceForm key={home.id} place={{ view: home.id }} state={home.state}>
        <Blocks blocks={home.blocks} />
      </SurfaceForm>
    </div>
  );
}

/** What somebody looks at: a conversation with its message box, or the Home. */
export function Main({ place }: { place: string }) {
  const { model } = useStage();
  const channel = model.channels.find(({ id }) => id === place);
  const direct = model.channels.find(({ kind }) => kind === 'im')?.id ?? '';
  return (
    <main id="conversation" tabIndex={-1}>
      {channel === undefined || channel.kind === 'im' ? (
        <AppTabs place={place} direct={direct} />
      ) : (
        <ChannelHeader channel={channel} />
      )}
      {channel === undefined ? (
        <Home />
      ) : (
        <>
          <Conversation key={`${model.me.id} ${place}`} channel={channel} />
          <Composer key={`${model.me.id} ${place} box`} channel={channel} />
        </>
      )}
    </main>
  );
}
