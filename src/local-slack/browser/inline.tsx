import { Fragment, type JSX } from 'preact';
import { asJson, asText } from '../json.ts';
import { renderDate } from '../render/dates.ts';
import { useStage } from './context.ts';
import { type Chunk, chunksOf, type Inline, inlineOf, safeUrl } from './mrkdwn.ts';

function Link({ url, children }: { url: string; children: JSX.Element | string }) {
  const safe = safeUrl(url);
  if (safe === undefined) return <>{children}</>;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

function Mention({ piece }: { piece: Extract<Inline, { id: string }> }) {
  const { model, words } = useStage();
  if (piece.t === 'channel') {
    const channel = model.channels.find(({ id }) => id === piece.id);
    return <span class="mention">#{channel?.name ?? words.privateChannel}</span>;
  }
  const name =
    piece.t === 'user'
      ? model.person.get(piece.id)?.name
      : model.workspace.groups.find(({ id }) => id === piece.id)?.handle;
  return <span class={piece.id === model.me.id ? 'mention mention-me' : 'mention'}>@{name ?? piece.id}</span>;
}

function Moment({ piece }: { piece: Extract<Inline, { t: 'date' }> }) {
  const { model } = useStage();
  const reader = {
    locale: model.me.locale,
    tz: model.me.tz,
    now: new Date(model.clock.now),
    userName: String,
    channelName: String,
    groupHandle: String,
  };
  const shown = renderDate(reader, piece.seconds, piece.format, piece.fallback);
  return piece.url === '' ? shown : <Link url={piece.url}>{shown}</Link>;
}

function Piece({ piece }: { piece: Inline }) {
  switch (piece.t) {
    case 'text':
      return <>{piece.text}</>;
    case 'code':
      return <code>{piece.text}</code>;
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.kids} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.kids} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <Pieces pieces={piece.kids} />
        </s>
      );
    case 'link':
      return (
        <Link url={piece.url}>
          <Pieces pieces={piece.kids} />
        </Link>
      );
    case 'broadcast':
      return <span class="mention">@{piece.name}</span>;
    case 'date':
      return <Moment piece={piece} />;
    default:
      return <Mention piece={piece} />;
  }
}

export function Pieces({ pieces }: { pieces: readonly Inline[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <Piece key={index} piece={piece} />
      ))}
    </>
  );
}

function Lines({ lines }: { lines: readonly (readonly Inline[])[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <Fragment key={index}>
          {index > 0 && <br />}
          <Pieces pieces={line} />
        </Fragment>
      ))}
    </>
  );
}

function DrawnChunk({ chunk }: { chunk: Chunk }) {
  if (chunk.t === 'pre') return <pre>{chunk.text}</pre>;
  if (chunk.t === 'lines')
    return (
      <p>
        <Lines lines={chunk.lines} />
      </p>
    );
  return (
    <blockquote>
      <Lines lines={chunk.lines} />
    </blockquote>
  );
}

/** Text in mrkdwn, with paragraphs. */
export function Mrkdwn({ text }: { text: string }) {
  return (
    <>
      {chunksOf(text).map((chunk, index) => (
        <DrawnChunk key={index} chunk={chunk} />
      ))}
    </>
  );
}

/** A text object within a line. */
export function Text({ of }: { of: unknown }) {
  const { type, text } = asJson(of);
  return type === 'mrkdwn' ? <Lines lines={asText(text).split('\n').map(inlineOf)} /> : asText(text);
}

/** A text object with its paragraphs. */
export function TextBlock({ of }: { of: unknown }) {
  const { type, text } = asJson(of);
  return type === 'mrkdwn' ? <Mrkdwn text={asText(text)} /> : <p class="kept">{asText(text)}</p>;
}
