import { asText, type Json, jsonList } from '../../json.ts';
import { Pieces } from '../inline.tsx';
import { richInline } from '../rich-text.ts';

function Part({ part }: { part: Json }) {
  switch (part.type) {
    case 'rich_text_list': {
      const items = jsonList(part.elements).map((item, index) => (
        <li key={index}>
          <Pieces pieces={richInline(item)} />
        </li>
      ));
      return part.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
    case 'rich_text_quote':
      return (
        <blockquote class="kept">
          <Pieces pieces={richInline(part)} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          {jsonList(part.elements)
            .map((one) => asText(one.text))
            .join('')}
        </pre>
      );
    default:
      return (
        <p class="kept">
          <Pieces pieces={richInline(part)} />
        </p>
      );
  }
}

export function RichText({ block }: { block: Json }) {
  return (
    <>
      {jsonList(block.elements).map((part, index) => (
        <Part key={index} part={part} />
      ))}
    </>
  );
}
