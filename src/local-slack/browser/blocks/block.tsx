import { asJson, asText, type Json, jsonList } from '../../json.ts';
import { Mrkdwn, Text, TextBlock } from '../inline.tsx';
import { Chart } from './chart.tsx';
import { Card, Carousel, Container, Task, Video } from './containers.tsx';
import { DataTable } from './data-table.tsx';
import { Element } from './element.tsx';
import { InputBlock } from './input-block.tsx';
import { RichText } from './rich-text.tsx';

function Picture({ of }: { of: Json }) {
  return <img src={asText(of.image_url)} alt={asText(of.alt_text)} />;
}

function Section({ block }: { block: Json }) {
  const accessory = asJson(block.accessory);
  return (
    <div class="section">
      <div>
        {block.text !== undefined && <TextBlock of={block.text} />}
        {block.fields !== undefined && (
          <div class="fields">
            {jsonList(block.fields).map((field, index) => (
              <div key={index}>
                <TextBlock of={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory.type === 'image' && <Picture of={accessory} />}
      {accessory.type !== undefined && accessory.type !== 'image' && (
        <Element block={block} element={accessory} />
      )}
    </div>
  );
}

function Context({ block }: { block: Json }) {
  return (
    <div class="context">
      {jsonList(block.elements).map((one, index) =>
        one.type === 'image' ? (
          <Picture key={index} of={one} />
        ) : (
          <span key={index}>
            <Text of={one} />
          </span>
        ),
      )}
    </div>
  );
}

function Actions({ block }: { block: Json }) {
  return (
    <div class="actions">
      {jsonList(block.elements).map((element) => (
        <Element key={asText(element.action_id)} block={block} element={element} />
      ))}
    </div>
  );
}

function Block({ block }: { block: Json }) {
  switch (block.type) {
    case 'divider':
      return <hr />;
    case 'header':
      return (
        <h3>
          <Text of={block.text} />
        </h3>
      );
    case 'section':
      return <Section block={block} />;
    case 'context':
      return <Context block={block} />;
    case 'actions':
    case 'context_actions':
      return <Actions block={block} />;
    case 'input':
      return <InputBlock block={block} />;
    case 'image':
      return (
        <figure>
          {block.title !== undefined && (
            <figcaption>
              <Text of={block.title} />
            </figcaption>
          )}
          <Picture of={block} />
        </figure>
      );
    case 'rich_text':
      return <RichText block={block} />;
    case 'markdown':
      return <p class="kept">{asText(block.text)}</p>;
    case 'alert':
      return (
        <div class={`alert alert-${asText(block.level) || 'default'}`}>
          <TextBlock of={block.text} />
        </div>
      );
    case 'data_table':
    case 'table':
      return <DataTable block={block} />;
    case 'data_visualization':
      return <Chart block={block} />;
    case 'card':
      return <Card block={block} />;
    case 'carousel':
      return <Carousel block={block} />;
    case 'container':
      return (
        <Container block={block}>
          <Blocks blocks={jsonList(block.child_blocks)} />
        </Container>
      );
    case 'video':
      return <Video block={block} />;
    case 'task_card':
      return <Task block={block} />;
    case 'plan':
      return (
        <div>
          <strong>{asText(block.title)}</strong>
          <Blocks blocks={jsonList(block.tasks)} />
        </div>
      );
    default:
      return <Mrkdwn text={`(${asText(block.type)})`} />;
  }
}

export function Blocks({ blocks }: { blocks: readonly Json[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={asText(block.block_id) || index} block={block} />
      ))}
    </div>
  );
}
