import { isJson, type Json, jsonList } from '../json.ts';

export interface PlacedElement {
  block: Json;
  element: Json;
}

/** Every element of these blocks that people can press or fill in, in reading order. */
export function elementsOf(blocks: readonly Json[]): PlacedElement[] {
  return blocks.flatMap((block): PlacedElement[] => {
    switch (block.type) {
      case 'actions':
      case 'context_actions':
        return jsonList(block.elements).map((element) => ({ block, element }));
      case 'section':
        return isJson(block.accessory) && block.accessory.type !== 'image'
          ? [{ block, element: block.accessory }]
          : [];
      case 'input':
        return isJson(block.element) ? [{ block, element: block.element }] : [];
      case 'card':
        return jsonList(block.actions).map((element) => ({ block, element }));
      case 'carousel':
        return elementsOf(jsonList(block.elements));
      case 'container':
        return elementsOf(jsonList(block.child_blocks));
      default:
        return [];
    }
  });
}
