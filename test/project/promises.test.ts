import { expect, test } from 'vitest';
import { settingNames } from '../../src/config.ts';
import { KEEP_DAYS } from '../../src/features/closing/rules.ts';
import { privacyTexts } from '../../src/features/hub/privacy-text.ts';
import { labels } from '../../src/words/labels.ts';
import { manifest } from '../support/stage.ts';
import { read } from './sources.ts';

test('.env.example has every setting and no other, each with a line that says what it is', () => {
  const lines = read('.env.example').split('\n');
  const settings = lines.flatMap((line, index) => {
    const name = /^([A-Z_]+)=/.exec(line)?.[1];
    return name ? [{ name, comment: lines[index - 1] ?? '' }] : [];
  });
  expect(settings.map(({ name }) => name)).toEqual(settingNames);
  expect(settings.filter(({ comment }) => !/^# \S.{20,}/.test(comment))).toEqual([]);
  expect(lines.filter((line) => !/^$|^#|^[A-Z_]+=/.test(line))).toEqual([]);
});

test('the README tells of every setting, every command and every word, and of no word that is not there', () => {
  const readme = read('README.md');
  expect(settingNames.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  const commands = manifest.features.slash_commands as { command: string; usage_hint?: string }[];
  expect(commands.filter(({ command }) => !readme.includes(command))).toEqual([]);
  const words = commands.find(({ command }) => command === '/mentoring')?.usage_hint?.split(', ') ?? [];
  expect(words.length).toBeGreaterThan(5);
  const told = [...readme.matchAll(/`\/mentoring ([a-z]+)`/g)].map(([, word]) => word);
  expect([...new Set(told)].sort()).toEqual(words.sort());
});

test('how long the words of a pair are kept is told as it is, and the page for works councils is the same in Dutch', () => {
  const [english, dutch] = [read('docs/works-council.md'), read('docs/ondernemingsraad.md')];
  expect(english).toContain(`${KEEP_DAYS} days after the pair ended`);
  expect(dutch).toContain(`${KEEP_DAYS} dagen na het einde van het duo`);
  expect(privacyTexts.en.paragraphs.join()).toContain(`for ${KEEP_DAYS} days more`);
  expect(privacyTexts.nl.paragraphs.join()).toContain(`nog ${KEEP_DAYS} dagen lezen`);
  const shape = (page: string) => page.match(/^(#+|\||-)/gm);
  expect(shape(dutch)).toEqual(shape(english));
});

test('package-lock.json names no host to fetch from, so that it installs from any registry', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, object> };
  expect(Object.keys(packages).length).toBeGreaterThan(100);
  expect(Object.keys(packages).filter((name) => 'resolved' in (packages[name] ?? {}))).toEqual([]);
});

test('what people press is labelled in English as the design says', () => {
  const written = Object.values(labels.en);
  for (const label of [
    'We talked about this',
    'Write mine',
    'Skip',
    'Draft our agreement',
    'Agree',
    'Plan a meeting',
    'We met',
    'Add a note',
    "It didn't happen",
    'Snooze a week',
    'Pause',
    'Resume',
  ]) {
    expect(written).toContain(label);
  }
  expect(new Set(written).size).toBe(written.length);
});

test('in each language no two labels are alike, and none is longer than Slack shows', () => {
  for (const words of Object.values(labels)) {
    const written = Object.values(words);
    expect(new Set(written).size).toBe(written.length);
    expect(written.filter((label) => label.length > 75)).toEqual([]);
  }
});
