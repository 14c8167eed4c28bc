import { useEffect, useState } from 'preact/hooks';
import type { Act } from '../page/shape.ts';
import { send } from './act.ts';
import { useAddress } from './address.ts';
import { StageContext } from './context.ts';
import { Guide } from './guide.tsx';
import { Inspector } from './inspector.tsx';
import { Main } from './main-view.tsx';
import { Modal } from './modal.tsx';
import type { Model } from './model.ts';
import { Sidebar } from './sidebar.tsx';
import { useSeen } from './stream.ts';
import { firstLanguage, keepLanguage, type Language, words } from './text.ts';
import { TopBar } from './top-bar.tsx';

/** Where this person looks: what the address says, if they can see it; else at their messages with the app. */
function placeIn(model: Model, at: string | null): string {
  if (at === 'home' && model.workspace.app.hasHome) return at;
  const found =
    model.channels.find(({ id }) => id === at) ?? model.channels.find(({ kind }) => kind === 'im');
  return found?.id ?? '';
}

function useLanguage(): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return [
    language,
    (chosen) => {
      keepLanguage(chosen);
      setLanguage(chosen);
    },
  ];
}

function useTitle(model: Model | undefined, place: string): void {
  useEffect(() => {
    if (model === undefined) return;
    const unread = model.channels.reduce((sum, channel) => sum + channel.unread, 0);
    const channel = model.channels.find(({ id }) => id === place);
    const where =
      channel === undefined || channel.kind === 'im' ? model.workspace.app.name : `#${channel.name}`;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${where} · ${model.me.name}`;
  }, [model, place]);
}

export function App() {
  const [address, go] = useAddress();
  const [language, setLanguage] = useLanguage();
  const [inspects, setInspects] = useState(false);
  const [menu, setMenu] = useState(false);
  const [guides, setGuides] = useState(true);
  const [trouble, setTrouble] = useState('');
  const { model, online } = useSeen(address.as, inspects);
  const place = model === undefined ? '' : placeIn(model, address.at);
  useTitle(model, place);
  const said = words[language];
  if (model === undefined) return <p class="loading">{online ? said.loading : said.offline}</p>;

  const act = async (what: Act): Promise<boolean> => {
    const wrong = await send(model.me.handle, what);
    if (wrong !== undefined || what.kind !== 'read') setTrouble(wrong ?? '');
    return wrong === undefined;
  };
  const looksAt: typeof go = (change) => {
    setMenu(false);
    go(change);
  };
  return (
    <StageContext.Provider value={{ model, language, words: said, go: looksAt, act }}>
      <div class={`page${menu ? ' menu-open' : ''}${inspects ? ' inspects' : ''}`}>
        <a class="skip" href="#conversation">
          {said.skip}
        </a>
        <TopBar
          menu={menu}
          onMenu={() => setMenu(!menu)}
          onLanguage={setLanguage}
          inspects={inspects}
          onInspect={() => setInspects(!inspects)}
          guides={guides}
          onGuide={() => setGuides(!guides)}
        />
        <Sidebar place={place} open={menu} onClose={() => setMenu(false)} />
        <Main place={place} />
        {guides && model.guide.length > 0 && <Guide onClose={() => setGuides(false)} />}
        {inspects && <Inspector onClose={() => setInspects(false)} />}
        {model.modal !== null && <Modal key={model.me.id} view={model.modal} trouble={trouble} />}
        <div role="alert" class="trouble">
          {trouble !== '' && (
            <p>
              {said.failed}: {trouble}{' '}
              <button type="button" onClick={() => setTrouble('')}>
                {said.close}
              </button>
            </p>
          )}
        </div>
        <div role="status" class="offline">
          {!online && <p>{said.offline}</p>}
        </div>
      </div>
    </StageContext.Provider>
  );
}
