import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChannelShape } from '../page/shape.ts';
import { useStage } from './context.ts';
import { dayOf, stampDate } from './dates.ts';
import { Message } from './message.tsx';

const NEAR_PX = 160;

/** The newest message stays in sight for whoever was looking at the end. */
function useEnd(newest: string) {
  const list = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    if (newest !== '' && atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  });
  const onScroll = () => {
    const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = list.current ?? {};
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  };
  return { list, onScroll };
}

/** What is before somebody's eyes counts as read. */
function useReading(channel: ChannelShape, newest: string): void {
  const { act } = useStage();
  // Told once for each message
  useEffect(() => {
    const read = () => {
      if (channel.unread > 0 && document.visibilityState === 'visible')
        void act({ kind: 'read', channel: channel.id, ts: newest });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [channel.id, channel.unread, newest]);
}

export function Conversation({ channel }: { channel: ChannelShape }) {
  const { model, words, language } = useStage();
  const messages = model.messages.get(channel.id) ?? [];
  const newest = messages.at(-1)?.ts ?? '';
  const { list, onScroll } = useEnd(newest);
  useReading(channel, newest);
  let before = '';
  return (
    <section ref={list} class="messages" role="log" aria-label={words.messages} onScroll={onScroll}>
      {messages.length === 0 && <p class="empty">{words.emptyChannel}</p>}
      {messages.map((message) => {
        const day = dayOf(language, model.me.tz, stampDate(message.ts));
        const begins = day !== before;
        before = day;
        return (
          <Fragment key={message.ts}>
            {begins && <h2 class="day">{day}</h2>}
            <Message message={message} />
          </Fragment>
        );
      })}
    </section>
  );
}
