import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act } from '../page/shape.ts';
import type { Address } from './address.ts';
import type { Model } from './model.ts';
import type { Language, words } from './text.ts';

/** What every part of the page can reach. */
export interface Stage {
  model: Model;
  language: Language;
  words: (typeof words)[Language];
  go: (change: Partial<Address>) => void;
  /** Does it as the person shown; false where it did not work, which is then said. */
  act: (act: Act) => Promise<boolean>;
}

export const StageContext = createContext<Stage | undefined>(undefined);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === undefined) throw new Error('outside of the stage');
  return stage;
}
