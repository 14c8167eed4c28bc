import { asJson, asText, type Json } from '../../json.ts';
import { useStage } from '../context.ts';
import { useSurface } from '../surface.tsx';
import { Button, Feedback, Overflow } from './buttons.tsx';
import { Field } from './field.tsx';

/** Whatever stands beside a section or in a row of actions: told of at once. */
export function Element({ block, element }: { block: Json; element: Json }) {
  const { words } = useStage();
  const { press } = useSurface();
  switch (element.type) {
    case 'button':
    case 'icon_button':
      return <Button block={block} element={element} />;
    case 'feedback_buttons':
      return <Feedback block={block} element={element} />;
    case 'overflow':
      return <Overflow block={block} element={element} />;
    default: {
      const named =
        asText(asJson(element.placeholder).text) || asText(asJson(block.text).text) || words.choose;
      return (
        <Field block={block} element={element} label={named} onPick={() => void press(block, element)} />
      );
    }
  }
}
