import type { ComponentChildren } from 'preact';
import { asJson, asText, type Json, jsonList } from '../../json.ts';
import { Text } from '../inline.tsx';
import { safeUrl } from '../mrkdwn.ts';
import { Element } from './element.tsx';
import { RichText } from './rich-text.tsx';

export function Card({ block }: { block: Json }) {
  return (
    <div class="card">
      {block.hero_image !== undefined && (
        <img
          src={asText(asJson(block.hero_image).image_url)}
          alt={asText(asJson(block.hero_image).alt_text)}
        />
      )}
      {block.title !== undefined && (
        <strong>
          <Text of={block.title} />
        </strong>
      )}
      {['subtitle', 'body'].map(
        (name) =>
          block[name] !== undefined && (
            <p key={name}>
              <Text of={block[name]} />
            </p>
          ),
      )}
      {block.actions !== undefined && (
        <div class="actions">
          {jsonList(block.actions).map((element) => (
            <Element key={asText(element.action_id)} block={block} element={element} />
          ))}
        </div>
      )}
    </div>
  );
}

export function Carousel({ block }: { block: Json }) {
  return (
    <ul class="carousel">
      {jsonList(block.elements).map((card, index) => (
        <li key={index}>
          <Card block={card} />
        </li>
      ))}
    </ul>
  );
}

export function Container({ block, children }: { block: Json; children: ComponentChildren }) {
  const title =
    block.rich_text_title === undefined ? (
      <strong>
        <Text of={block.title} />
      </strong>
    ) : (
      <RichText block={asJson(block.rich_text_title)} />
    );
  if (block.is_collapsible !== true)
    return (
      <div class="card">
        {title}
        {children}
      </div>
    );
  return (
    <details class="card" open={block.default_collapsed !== true}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}

export function Video({ block }: { block: Json }) {
  const url = safeUrl(asText(block.title_url) || asText(block.video_url));
  return (
    <a {...(url !== undefined && { href: url })} target="_blank" rel="noopener noreferrer">
      <Text of={block.title} />
    </a>
  );
}

export function Task({ block }: { block: Json }) {
  return (
    <div class="card">
      <strong>{asText(block.title)}</strong> ({asText(block.status)})
      {block.details !== undefined && <RichText block={asJson(block.details)} />}
      {block.output !== undefined && <RichText block={asJson(block.output)} />}
    </div>
  );
}
