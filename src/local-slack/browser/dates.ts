import type { Language } from './text.ts';

const LOCALES: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };

const format = (language: Language, zone: string, at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options }).format(at);

/** The moment of a message's stamp. */
export const stampDate = (ts: string): Date => new Date(Number(ts) * 1000);

export const longMoment = (language: Language, zone: string, at: Date): string =>
  format(language, zone, at, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });

export const shortMoment = (language: Language, zone: string, at: Date): string =>
  format(language, zone, at, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });

export const timeOfDay = (language: Language, zone: string, at: Date): string =>
  format(language, zone, at, { hour: '2-digit', minute: '2-digit' });

export const dayOf = (language: Language, zone: string, at: Date): string =>
  format(language, zone, at, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
