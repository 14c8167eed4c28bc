import { ClockBar } from './clock-bar.tsx';
import { useStage } from './context.ts';
import type { Language } from './text.ts';

interface Props {
  menu: boolean;
  onMenu: () => void;
  onLanguage: (language: Language) => void;
  inspects: boolean;
  onInspect: () => void;
  guides: boolean;
  onGuide: () => void;
}

/** The corner in which one becomes somebody else. */
function Be() {
  const { model, words, go } = useStage();
  return (
    <label class="be">
      <span>{words.be}</span>
      <select value={model.me.handle} onChange={({ currentTarget }) => go({ as: currentTarget.value })}>
        {model.people
          .filter((one) => !one.isBot && !one.deleted)
          .map(({ id, handle, name, title }) => (
            <option key={id} value={handle} selected={id === model.me.id}>
              {title === '' ? name : `${name} · ${title}`}
            </option>
          ))}
      </select>
    </label>
  );
}

export function TopBar(props: Props) {
  const { model, words, language } = useStage();
  return (
    <header class="top-bar">
      <button
        type="button"
        class="menu-button"
        aria-label={words.menu}
        aria-expanded={props.menu}
        onClick={props.onMenu}
      >
        ☰
      </button>
      <strong class="workspace">{model.workspace.name}</strong>
      <ClockBar />
      <Be />
      <div class="tools">
        {model.guide.length > 0 && (
          <button type="button" aria-pressed={props.guides} onClick={props.onGuide}>
            {words.guide}
          </button>
        )}
        <button type="button" aria-pressed={props.inspects} onClick={props.onInspect}>
          {words.inspector}
        </button>
        <select
          aria-label={words.language}
          value={language}
          onChange={({ currentTarget }) => props.onLanguage(currentTarget.value === 'nl' ? 'nl' : 'en')}
        >
          <option value="en" selected={language === 'en'}>
            English
          </option>
          <option value="nl" selected={language === 'nl'}>
            Nederlands
          </option>
        </select>
      </div>
    </header>
  );
}
